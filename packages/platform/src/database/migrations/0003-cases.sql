-- Applications, the events of their cases, and what those fold to.

-- A mediator of an institution takes part in its cases, beside its officers and supervisors.
create or replace function ondol_sees_case(applicant uuid, institution text) returns boolean language sql stable
  as $$
    select coalesce(
      ondol_is_system()
      or applicant = any (ondol_acts_for())
      or (institution = ondol_institution()
        and (ondol_has_role('officer') or ondol_has_role('supervisor') or ondol_has_role('mediator')))
      or ondol_has_role('auditor'),
      false)
  $$;

-- Every policy pack that was ever asked, so that any answer can be had again.
create table pack_version (
  hash text primary key,
  id text not null,
  version text not null,
  definition jsonb not null,
  first_used_at timestamptz not null
);

create table application (
  id uuid primary key,
  applicant_id uuid not null,
  -- The applicant, or the helper who handed it in.
  submitted_by uuid not null,
  -- The institutions that have a case of it.
  institutions text[] not null,
  -- As they were assessed: with the date and the emergency that the city declared.
  facts jsonb not null,
  facts_hash text not null,
  as_of date not null,
  pack_version text not null,
  pack_hash text not null,
  -- The parameters that the answers rest on, by id, as they stood at that date.
  parameters jsonb not null,
  -- Names, numbers and ways to reach the person, sealed.
  details_sealed text not null,
  registers text[] not null,
  language text not null check (language in ('ko', 'en')),
  submitted_at timestamptz not null
);
create index application_of_applicant on application (applicant_id, submitted_at desc);

-- One answer to one request, given again where the request comes again.
create table request_receipt (
  account_id uuid not null,
  key text not null,
  body_hash text not null,
  -- As text and not as a document: what is sent again is the same to the letter.
  answer json not null,
  at timestamptz not null,
  primary key (account_id, key)
);
create index request_receipt_age on request_receipt (at);

create table application_draft (
  id uuid primary key,
  applicant_id uuid not null,
  version integer not null,
  label text,
  content_sealed text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index application_draft_of_applicant on application_draft (applicant_id, updated_at desc);

create table case_event (
  case_id uuid not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor_id uuid,
  actor_role text not null,
  type text not null,
  payload jsonb not null,
  prev_hash text not null check (prev_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  applicant_id uuid not null,
  institution_id text not null,
  primary key (case_id, seq)
);
create index case_event_departure on case_event (institution_id, at)
  where type in ('approve', 'reject', 'second-sign');
create index case_event_age on case_event (at);

-- What the events fold to. Written with them, never alone.
create table case_summary (
  case_id uuid primary key,
  reference text not null,
  application_id uuid not null references application (id),
  programme text not null,
  subject text not null,
  applicant_id uuid not null,
  institution_id text not null,
  state text not null,
  seq integer not null,
  head_hash text not null,
  officer_id uuid,
  amount bigint,
  unit text,
  months integer,
  -- What the case would give in all, as the rules said or as it was decided.
  total bigint,
  submitted_at timestamptz not null,
  since timestamptz not null,
  due_on date,
  escalated boolean not null,
  duplicate boolean not null,
  folded jsonb not null
);
create index case_summary_of_applicant on case_summary (applicant_id, case_id desc);
create index case_summary_of_application on case_summary (application_id);
create index case_summary_queue on case_summary (institution_id, state, due_on, case_id);
create index case_summary_officer on case_summary (institution_id, officer_id, state);
create index case_summary_reference on case_summary (reference text_pattern_ops);
create index case_summary_overdue on case_summary (due_on) where due_on is not null and not escalated;

-- What a case lays claim to: for a slot (a programme, or programmes that exclude each other), a person, a
-- business or premises, known by a keyed hash alone. Of claims that are held, there is one a slot and key.
create table case_claim (
  case_id uuid not null references case_summary (case_id),
  slot text not null,
  kind text not null check (kind in ('person', 'business', 'premises', 'subject')),
  key text not null,
  -- Whether two grants with this slot and key would be one too many.
  exclusive boolean not null,
  held boolean not null default false check (exclusive or not held),
  applicant_id uuid not null,
  institution_id text not null,
  primary key (case_id, slot, key)
);
create unique index case_claim_held on case_claim (slot, key) where held;
create index case_claim_like on case_claim (key, slot);

-- What was shown before many cases were acted on at once.
create table bulk_preview (
  id uuid primary key,
  account_id uuid not null,
  institution_id text,
  action jsonb not null,
  cases jsonb not null,
  at timestamptz not null,
  executed_at timestamptz
);

-- Events are never changed, also not by someone who may: the owner would first have to drop this in the open.
create function ondol_refuse_change() returns trigger language plpgsql
  as $$
    begin
      raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
    end
  $$;
create trigger case_event_append_only before update or delete on case_event
  for each row execute function ondol_refuse_change();
create trigger case_event_no_truncate before truncate on case_event
  for each statement execute function ondol_refuse_change();
create trigger application_append_only before update or delete on application
  for each row execute function ondol_refuse_change();
create trigger application_no_truncate before truncate on application
  for each statement execute function ondol_refuse_change();

-- An event follows on the last one of its case. Asked past the policies: whoever may add an event need not see all.
create function ondol_follows() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    begin
      if new.seq = 1 then
        if new.prev_hash <> repeat('0', 64) then
          raise exception 'event 1 of case % has something before it', new.case_id using errcode = 'check_violation';
        end if;
      elsif not exists (
        select 1 from case_event where case_id = new.case_id and seq = new.seq - 1 and hash = new.prev_hash
      ) then
        raise exception 'event % of case % does not follow on the last one', new.seq, new.case_id
          using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;
create trigger case_event_follows before insert on case_event for each row execute function ondol_follows();

-- A summary says what the last event says. Only the mark that another case is like it comes from elsewhere.
create function ondol_summary_follows() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    begin
      if new.seq = old.seq and to_jsonb(new) - 'duplicate' = to_jsonb(old) - 'duplicate' then
        return new;
      end if;
      if new.seq <= old.seq or new.case_id <> old.case_id or new.applicant_id <> old.applicant_id
        or new.institution_id <> old.institution_id or new.application_id <> old.application_id
      then
        raise exception 'the summary of case % may only go forward', old.case_id using errcode = 'check_violation';
      end if;
      if not exists (
        select 1 from case_event
        where case_id = new.case_id and seq = new.seq and hash = new.head_hash and payload ->> 'to' = new.state
      ) then
        raise exception 'the summary of case % is not what its last event says', old.case_id
          using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;
create trigger case_summary_follows before update on case_summary
  for each row execute function ondol_summary_follows();

-- The cases that lay claim to one of the given slots and keys. Asked past the policies, and therefore telling
-- little: what, where and in which state, never who. A key is a keyed hash that only the application can make.
create function ondol_claims_like(slots text[], keys text[])
  returns table (
    case_id uuid, application_id uuid, slot text, key text, kind text, exclusive boolean, programme text,
    institution_id text, state text, submitted_at timestamptz, total bigint, granted boolean, is_own boolean)
  -- One plan, kept for the connection: planning anew took three times as long as the search itself. It goes by the
  -- indexes alone; a plan made while the tables are small would read them whole when they no longer are.
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  as $$
    #variable_conflict use_column
    begin
      return query
        select other.case_id, summary.application_id, other.slot, other.key, other.kind, other.exclusive,
          summary.programme, summary.institution_id, summary.state, summary.submitted_at, summary.total,
          summary.folded -> 'decision' ->> 'outcome' is not distinct from 'approve',
          coalesce(summary.applicant_id = any (ondol_acts_for()), false)
        from unnest(slots, keys) as mine (slot, key)
        join case_claim other on other.key = mine.key and other.slot = mine.slot
        join case_summary summary on summary.case_id = other.case_id
        where summary.state not in ('withdrawn', 'rejected');
    end
  $$;

-- Marks cases that another one is like. Past the policies: it is somebody else's case that shows the likeness.
create function ondol_mark_duplicate(cases uuid[]) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update case_summary set duplicate = true where case_id = any (cases) and not duplicate $$;

alter table pack_version enable row level security;
alter table application enable row level security;
alter table request_receipt enable row level security;
alter table application_draft enable row level security;
alter table case_event enable row level security;
alter table case_summary enable row level security;
alter table case_claim enable row level security;
alter table bulk_preview enable row level security;

grant select, insert on pack_version, application, case_event to ondol_app;
grant select, insert, delete on request_receipt to ondol_app;
grant select, insert, update, delete on application_draft to ondol_app;
grant select, insert, update on case_summary to ondol_app;
grant select, insert, update (held) on case_claim to ondol_app;
grant select, insert, update (executed_at) on bulk_preview to ondol_app;

-- What the city promised is public.
create policy pack_version_seen on pack_version for select using (true);
create policy pack_version_kept on pack_version for insert with check (true);

create policy application_seen on application for select using (
  ondol_is_system()
  or applicant_id = any (ondol_acts_for())
  or (ondol_institution() = any (institutions)
    and (ondol_has_role('officer') or ondol_has_role('supervisor') or ondol_has_role('mediator')))
  or ondol_has_role('auditor'));
create policy application_made on application for insert with check (
  ondol_is_system() or applicant_id = any (ondol_acts_for()));

create policy request_receipt_own on request_receipt using (ondol_is_system() or account_id = ondol_account());

create policy application_draft_own on application_draft using (
  ondol_is_system() or applicant_id = any (ondol_acts_for()));

-- A paymaster sees what was granted and what of it is to be paid, and no events.
create function ondol_pays(institution text, state text) returns boolean language sql stable
  as $$
    select ondol_has_role('paymaster')
      and coalesce(ondol_institution(), institution) = institution
      and state in ('approved', 'paid', 'appealed', 'reopened', 'closed')
  $$;

create policy case_event_seen on case_event for select using (ondol_sees_case(applicant_id, institution_id));
-- Whoever adds an event is its actor.
create policy case_event_added on case_event for insert with check (
  ondol_is_system()
  or (actor_id = ondol_account()
    and (ondol_sees_case(applicant_id, institution_id) or ondol_has_role('paymaster'))));

create policy case_summary_seen on case_summary for select using (
  ondol_sees_case(applicant_id, institution_id) or ondol_pays(institution_id, state));
create policy case_summary_made on case_summary for insert with check (
  ondol_is_system() or applicant_id = any (ondol_acts_for()));
create policy case_summary_moved on case_summary for update using (
  ondol_sees_case(applicant_id, institution_id) or ondol_pays(institution_id, state));

create policy case_claim_seen on case_claim for select using (ondol_sees_case(applicant_id, institution_id));
create policy case_claim_made on case_claim for insert with check (
  ondol_is_system() or applicant_id = any (ondol_acts_for()));
create policy case_claim_held on case_claim for update using (ondol_sees_case(applicant_id, institution_id));

create policy bulk_preview_own on bulk_preview using (account_id = ondol_account());

-- Officers read an applicant's name by way of a case of their institution.
create policy account_seen_by_case on account for select using (
  exists (
    select 1 from case_summary
    where case_summary.applicant_id = account.id
      and case_summary.institution_id = ondol_institution()
      and (ondol_has_role('officer') or ondol_has_role('supervisor'))));
