-- What people are told, and how far it has come on its way to them. A notice is written in the transaction of what
-- it tells of, and never changes; its deliveries do.
create table notice (
  id uuid primary key,
  account_id uuid not null references account (id),
  application_id uuid,
  case_id uuid,
  -- Of the case, so that a policy needs no join; null where the notice is about none.
  applicant_id uuid,
  institution_id text,
  kind text not null,
  language text not null check (language in ('ko', 'en')),
  parts jsonb not null check (jsonb_typeof(parts) = 'object'),
  at timestamptz not null,
  check (case_id is null or (applicant_id is not null and institution_id is not null))
);
create index notice_of_account on notice (account_id, id);
create index notice_of_case on notice (case_id) where case_id is not null;
create index notice_of_application on notice (application_id) where application_id is not null;

create table notice_delivery (
  notice_id uuid not null references notice (id),
  channel text not null check (channel in ('email', 'sms')),
  account_id uuid not null references account (id),
  applicant_id uuid,
  institution_id text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'given-up')),
  attempts integer not null default 0,
  -- When it is tried next; while it is being tried, when it counts as crashed.
  due timestamptz not null,
  -- What the message is known by to those who carry it. Set before it is first sent, and never again.
  reference text,
  provider_id text,
  failure text check (failure in
    ('not-configured', 'no-address', 'refused', 'put-off', 'unreachable', 'fault')),
  detail text,
  changed_at timestamptz not null,
  primary key (notice_id, channel),
  check (state <> 'sent' or provider_id is not null),
  check (state not in ('failed', 'given-up') or failure is not null)
);
create index notice_delivery_due on notice_delivery (due) where state in ('waiting', 'failed');

-- What a person wants: a language, and which ways a notice may take. Without a row: e-mail, in the language of the case.
create table notice_preference (
  account_id uuid primary key references account (id),
  language text check (language in ('ko', 'en')),
  email boolean not null,
  sms boolean not null,
  changed_at timestamptz not null
);

-- Asked past the policies: an officer's decision goes out the way that the person wants, which the officer need not see.
create function ondol_notice_ways(account uuid) returns setof text
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select way from unnest(array['email', 'sms']) as way
    where coalesce(
      (select case way when 'email' then email else sms end from notice_preference where account_id = account),
      way = 'email')
  $$;

alter table notice enable row level security;
alter table notice_delivery enable row level security;
alter table notice_preference enable row level security;

-- Read by whom they are for, and, where they tell the applicant of a case, by those who see that case.
create function ondol_sees_notice(account uuid, applicant uuid, institution text) returns boolean
  language sql stable
  as $$
    select coalesce(
      ondol_is_system() or account = any (ondol_acts_for())
      or (account = applicant and ondol_sees_case(applicant, institution)),
      false)
  $$;

-- Written by whoever may act on the case, about one's own applications, or by the platform.
create function ondol_may_notify(account uuid, applicant uuid, institution text) returns boolean
  language sql stable
  as $$
    select coalesce(
      ondol_is_system() or account = any (ondol_acts_for()) or ondol_sees_case(applicant, institution),
      false)
  $$;

create policy notice_read on notice for select
  using (ondol_sees_notice(account_id, applicant_id, institution_id));
create policy notice_write on notice for insert
  with check (ondol_may_notify(account_id, applicant_id, institution_id));
create policy delivery_read on notice_delivery for select
  using (ondol_sees_notice(account_id, applicant_id, institution_id));
create policy delivery_write on notice_delivery for insert
  with check (ondol_may_notify(account_id, applicant_id, institution_id));
create policy delivery_change on notice_delivery for update using (ondol_is_system());
create policy preference_read on notice_preference for select
  using (ondol_is_system() or account_id = ondol_account());
create policy preference_write on notice_preference for insert with check (account_id = ondol_account());
create policy preference_change on notice_preference for update using (account_id = ondol_account());

grant select, insert on notice to ondol_app;
grant select, insert on notice_delivery to ondol_app;
grant update (state, attempts, due, reference, provider_id, failure, detail, changed_at)
  on notice_delivery to ondol_app;
grant select, insert on notice_preference to ondol_app;
grant update (language, email, sms, changed_at) on notice_preference to ondol_app;

-- When each job that comes round was last due and how its last run went, one row for all servers.
create table job_schedule (
  name text primary key,
  due timestamptz not null,
  done_at timestamptz,
  failed_at timestamptz,
  failure text
);
alter table job_schedule enable row level security;
create policy schedule_read on job_schedule for select
  using (ondol_is_system() or ondol_has_role('operator'));
create policy schedule_write on job_schedule for insert with check (ondol_is_system());
create policy schedule_change on job_schedule for update using (ondol_is_system());
grant select, insert on job_schedule to ondol_app;
grant update (due, done_at, failed_at, failure) on job_schedule to ondol_app;
