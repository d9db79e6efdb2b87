-- Who people are, what they may be, whom they let help them, and where they are signed in.
-- Names and ways to reach people are sealed by the application; the database never holds them readable.

create table account (
  id uuid primary key,
  -- The provider of the sign-in, or urn:ondol:counter for a person whom an officer registered at a counter.
  issuer text not null,
  subject text not null,
  -- What someone tells a person who wants to be helped by them.
  help_code text not null unique,
  name_sealed text,
  email_sealed text,
  phone_sealed text,
  created_at timestamptz not null,
  unique (issuer, subject)
);

create table role_grant (
  id uuid primary key,
  account_id uuid not null references account (id),
  role text not null
    check (role in ('officer', 'supervisor', 'paymaster', 'mediator', 'analyst', 'auditor', 'operator')),
  institution_id text,
  -- Nobody, where the platform itself granted it: the first operator.
  granted_by uuid references account (id),
  granted_at timestamptz not null,
  constraint role_grant_place check (
    case
      when role in ('officer', 'supervisor') then institution_id is not null
      when role in ('analyst', 'auditor', 'operator') then institution_id is null
      else true
    end)
);
create index role_grant_of_account on role_grant (account_id);

create table role_grant_end (
  grant_id uuid primary key references role_grant (id),
  ended_by uuid references account (id),
  ended_at timestamptz not null
);

create table consent (
  id uuid primary key,
  person_id uuid not null references account (id),
  helper_id uuid not null references account (id),
  scope text not null check (scope in ('apply')),
  how text not null check (how in ('online', 'counter')),
  -- What was seen and signed at the counter.
  note text,
  recorded_by uuid not null references account (id),
  institution_id text,
  given_at timestamptz not null,
  expires_at timestamptz not null,
  constraint consent_of_another check (person_id <> helper_id),
  constraint consent_ends check (expires_at > given_at),
  constraint consent_at_counter check ((how = 'counter') = (note is not null and institution_id is not null))
);
create index consent_of_person on consent (person_id);
create index consent_to_helper on consent (helper_id);

create table consent_end (
  consent_id uuid primary key references consent (id),
  ended_by uuid references account (id),
  ended_at timestamptz not null
);

create table session (
  -- SHA-256 of the id; the id itself is in the browser's cookie alone.
  id_hash text primary key,
  account_id uuid not null references account (id),
  acting_as uuid references role_grant (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_of_account on session (account_id);
create index session_expiry on session (expires_at);

-- A sign-in on its way to the provider and back; gone when it returns or is too late.
create table sign_in_attempt (
  state_hash text primary key,
  nonce text not null,
  verifier text not null,
  return_path text not null,
  expires_at timestamptz not null
);
create index sign_in_attempt_expiry on sign_in_attempt (expires_at);

-- Asked past the policies: the officer who registers a person sees them only once the consent is recorded.
create function ondol_is_counter_account(person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select 1 from account where id = person and issuer = 'urn:ondol:counter') $$;

alter table account enable row level security;
alter table role_grant enable row level security;
alter table role_grant_end enable row level security;
alter table consent enable row level security;
alter table consent_end enable row level security;
alter table session enable row level security;
alter table sign_in_attempt enable row level security;

grant select, insert, update (name_sealed, email_sealed, phone_sealed) on account to ondol_app;
grant select, insert on role_grant, role_grant_end, consent, consent_end to ondol_app;
grant select, insert, delete, update (acting_as, seen_at, ended_at) on session to ondol_app;
grant select, insert, delete on sign_in_attempt to ondol_app;

-- Officers are not named here: they may read an applicant's name only through a case. The policy that lets them
-- stands beside the cases and is added to this one, as policies of the same kind are.
create policy account_seen on account for select using (
  ondol_is_system()
  or id = ondol_account()
  or id = any (ondol_acts_for())
  or ondol_has_role('operator')
  or exists (select 1 from consent where person_id = ondol_account() and helper_id = account.id));
create policy account_made on account for insert with check (
  ondol_is_system() or (ondol_has_role('officer') and issuer = 'urn:ondol:counter'));
create policy account_renewed on account for update using (ondol_is_system());

create policy role_grant_seen on role_grant for select using (
  ondol_is_system() or account_id = ondol_account() or ondol_has_role('operator') or ondol_has_role('auditor'));
-- Nobody raises themselves: an operator needs another one for that.
create policy role_grant_made on role_grant for insert with check (
  ondol_is_system()
  or (ondol_has_role('operator') and granted_by = ondol_account() and account_id <> ondol_account()));
create policy role_grant_end_seen on role_grant_end for select using (
  exists (select 1 from role_grant where id = grant_id));
create policy role_grant_end_made on role_grant_end for insert with check (
  ondol_is_system() or (ondol_has_role('operator') and ended_by = ondol_account()));

create policy consent_seen on consent for select using (
  ondol_is_system()
  or person_id = ondol_account()
  or helper_id = ondol_account()
  or (institution_id = ondol_institution() and ondol_has_role('officer'))
  or ondol_has_role('auditor'));
create policy consent_given on consent for insert with check (
  recorded_by = ondol_account()
  and case how
    when 'online' then person_id = ondol_account()
    else ondol_has_role('officer')
      and institution_id = ondol_institution()
      and ondol_is_counter_account(person_id)
  end);
create policy consent_end_seen on consent_end for select using (
  exists (select 1 from consent where id = consent_id));
create policy consent_end_made on consent_end for insert with check (
  ended_by = ondol_account()
  and exists (
    select 1 from consent
    where id = consent_id
      and (person_id = ondol_account()
        or helper_id = ondol_account()
        or (institution_id = ondol_institution() and ondol_has_role('officer')))));

create policy session_kept on session using (ondol_is_system());
create policy sign_in_attempt_kept on sign_in_attempt using (ondol_is_system());
