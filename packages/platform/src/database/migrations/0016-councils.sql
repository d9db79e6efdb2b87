-- Councils: two sides and a body between them, or a committee that resolves on cases. Their events, and what those
-- fold to.

create table council (
  council_id uuid primary key,
  reference text not null,
  kind text not null check (kind in ('rent', 'sitting')),
  state text not null,
  outcome text check (outcome in ('agreed', 'mediated', 'decided', 'withdrawn', 'failed')),
  seq integer not null,
  head_hash text not null,
  -- The body that it is before now, and every one that it was before.
  institution_id text not null,
  institutions text[] not null,
  -- Both sides and whoever represents them; and who mediates or sits on the panel.
  parties uuid[] not null,
  seats uuid[] not null,
  borough text,
  area text,
  opened_at timestamptz not null,
  since timestamptz not null,
  -- The next time limit, and the last day of the whole.
  due_on date,
  ends_by date,
  monthly_rent bigint,
  -- As agreed.
  cut double precision,
  months integer,
  agreed_on date,
  in_force_on date,
  ended_on date,
  relief_case uuid,
  -- A round of sealed offers that both have handed in and nobody has compared yet.
  to_compare boolean not null,
  folded jsonb not null
);
create index council_queue on council (institution_id, state, due_on, council_id);
create index council_queue_age on council (institution_id, council_id desc);
create index council_of_party on council using gin (parties);
create index council_of_seat on council using gin (seats);
create index council_place on council (borough, area) where kind = 'rent';
create index council_reference on council (reference text_pattern_ops);
create index council_due on council (due_on) where due_on is not null;
create index council_to_compare on council (council_id) where to_compare;
create index council_published on council (council_id desc) where state = 'published';

create table council_event (
  council_id uuid not null references council (council_id) deferrable initially deferred,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor_id uuid,
  actor_role text not null,
  type text not null,
  payload jsonb not null,
  prev_hash text not null check (prev_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (council_id, seq)
);

-- Who the sides are, sealed; and the code by which a side that was only named joins.
create table council_party (
  id uuid primary key,
  council_id uuid not null references council (council_id),
  side text not null check (side in ('claimant', 'respondent')),
  details_sealed text not null,
  -- SHA-256 of the code; null for a side that needs none.
  code_hash text unique check (code_hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  unique (council_id, side)
);

-- Sealed offers. Nobody reads one but the platform, which compares them, and whoever handed it in.
create table council_offer (
  id uuid primary key,
  council_id uuid not null references council (council_id),
  round integer not null check (round > 0),
  side text not null check (side in ('claimant', 'respondent')),
  by_account uuid not null,
  offer_sealed text not null,
  at timestamptz not null,
  unique (council_id, round, side)
);

-- Texts of agreements, sealed, since they name people; the events have their hashes.
create table council_text (
  id uuid primary key,
  council_id uuid not null references council (council_id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  text_sealed text not null,
  at timestamptz not null,
  unique (council_id, sha256)
);

-- What it takes to apply for a side once there is an agreement, sealed. Read by that side and the platform.
create table council_mandate (
  id uuid primary key,
  council_id uuid not null references council (council_id),
  account_id uuid not null,
  details_sealed text not null,
  at timestamptz not null
);
create index council_mandate_of on council_mandate (council_id, at);

-- Papers of a council; the files lie in the storage of evidence.
create table council_document (
  id uuid primary key,
  council_id uuid not null references council (council_id),
  kind text not null check (kind in ('paper', 'agreement')),
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  file_kind text not null check (file_kind in ('pdf', 'jpeg', 'png', 'heic', 'webp')),
  by_account uuid,
  at timestamptz not null
);
create index council_document_of on council_document (council_id, at);

create trigger council_event_append_only before update or delete on council_event
  for each row execute function ondol_refuse_change();
create trigger council_event_no_truncate before truncate on council_event
  for each statement execute function ondol_refuse_change();
create trigger council_document_append_only before update or delete on council_document
  for each row execute function ondol_refuse_change();

-- An event follows on the last one of its council. Asked past the policies, as for cases.
create function ondol_council_follows() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    begin
      if new.seq = 1 then
        if new.prev_hash <> repeat('0', 64) then
          raise exception 'event 1 of council % has something before it', new.council_id
            using errcode = 'check_violation';
        end if;
      elsif not exists (
        select 1 from council_event
        where council_id = new.council_id and seq = new.seq - 1 and hash = new.prev_hash
      ) then
        raise exception 'event % of council % does not follow on the last one', new.seq, new.council_id
          using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;
create trigger council_event_follows before insert on council_event
  for each row execute function ondol_council_follows();

-- What a council folds to says what its last event says, and only goes forward.
create function ondol_council_goes_forward() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    begin
      if new.council_id <> old.council_id or new.kind <> old.kind or new.seq <= old.seq then
        raise exception 'what council % folds to may only go forward', old.council_id
          using errcode = 'check_violation';
      end if;
      if not exists (
        select 1 from council_event
        where council_id = new.council_id and seq = new.seq and hash = new.head_hash
          and payload ->> 'to' = new.state
      ) then
        raise exception 'what council % folds to is not what its last event says', old.council_id
          using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;
create trigger council_goes_forward before update on council
  for each row execute function ondol_council_goes_forward();

alter table council enable row level security;
alter table council_event enable row level security;
alter table council_party enable row level security;
alter table council_offer enable row level security;
alter table council_text enable row level security;
alter table council_mandate enable row level security;
alter table council_document enable row level security;

grant select, insert, update on council to ondol_app;
grant select, insert on council_event, council_offer, council_text, council_mandate, council_document to ondol_app;
grant select, insert on council_party to ondol_app;

-- Who sees a council: both sides and those who may act for them, who mediates or sits on the panel, the office of
-- each body that it was before, auditors, and the platform.
create function ondol_sees_council(parties uuid[], seats uuid[], institutions text[]) returns boolean
  language sql stable
  as $$
    select coalesce(
      ondol_is_system()
      or parties && ondol_acts_for()
      or ondol_account() = any (seats)
      or (ondol_institution() = any (institutions)
        and (ondol_has_role('officer') or ondol_has_role('supervisor')))
      or ondol_has_role('auditor'),
      false)
  $$;

-- Minutes that were published are everybody's.
create policy council_seen on council for select using (
  ondol_sees_council(parties, seats, institutions) or state = 'published');
create policy council_made on council for insert with check (
  ondol_sees_council(parties, seats, institutions));
-- Whoever steps aside does not see it any more; the trigger holds the row against the event.
create policy council_moved on council for update using (ondol_sees_council(parties, seats, institutions))
  with check (true);

create function ondol_in_council(council uuid) returns boolean language sql stable
  as $$
    select exists (
      select 1 from council c
      where c.council_id = council and ondol_sees_council(c.parties, c.seats, c.institutions))
  $$;

create policy council_event_seen on council_event for select using (ondol_in_council(council_id));
-- Whoever adds an event is its actor.
create policy council_event_added on council_event for insert with check (
  ondol_is_system() or (actor_id = ondol_account() and ondol_in_council(council_id)));

create policy council_party_seen on council_party for select using (ondol_in_council(council_id));
create policy council_party_named on council_party for insert with check (ondol_in_council(council_id));

create policy council_offer_seen on council_offer for select using (
  ondol_is_system() or by_account = ondol_account());
create policy council_offer_sealed on council_offer for insert with check (
  by_account = ondol_account() and ondol_in_council(council_id));

create policy council_text_seen on council_text for select using (ondol_in_council(council_id));
create policy council_text_kept on council_text for insert with check (ondol_in_council(council_id));

create policy council_mandate_seen on council_mandate for select using (
  ondol_is_system() or account_id = ondol_account());
create policy council_mandate_given on council_mandate for insert with check (
  account_id = ondol_account() and ondol_in_council(council_id));

create policy council_document_seen on council_document for select using (ondol_in_council(council_id));
create policy council_document_kept on council_document for insert with check (
  ondol_is_system() or (by_account = ondol_account() and ondol_in_council(council_id)));

-- The last events of councils are anchored beside those of cases.
alter table audit_anchor drop constraint audit_anchor_kind_check;
alter table audit_anchor add constraint audit_anchor_kind_check check (kind in ('case', 'council', 'transfer'));
