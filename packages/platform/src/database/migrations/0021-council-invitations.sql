-- The code by which the other side joins goes with the notice that the office serves, and to nobody else: whoever
-- files must not be able to join as the one whom they ask. Only its hash is kept, and only the platform reads it.
create table council_invitation (
  id uuid primary key,
  council_id uuid not null references council (council_id),
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  at timestamptz not null
);
create index council_invitation_of on council_invitation (council_id, at);
alter table council_invitation enable row level security;
grant select, insert on council_invitation to ondol_app;
create policy council_invitation_seen on council_invitation for select using (ondol_is_system());
create policy council_invitation_made on council_invitation for insert with check (
  made_by = ondol_account()
  and exists (
    select 1 from council c
    where c.council_id = council_invitation.council_id and c.institution_id = ondol_institution()
      and not c.parties && ondol_acts_for())
  and (ondol_has_role('officer') or ondol_has_role('supervisor')));

alter table council_party drop column code_hash;

-- Lists go by the time limit, what has none last.
create index council_by_due on council (institution_id, (coalesce(due_on, date '9999-12-31')), council_id);

-- Whoever steps aside writes the very row that they see no more. Until the next event they still see that row alone;
-- events, papers and texts are closed to them at once.
alter table council add column leaving uuid[] not null default '{}';
drop policy council_seen on council;
create policy council_seen on council for select using (
  ondol_sees_council(parties, seats, institutions) or state = 'published'
  or coalesce(ondol_account() = any (leaving), false));

-- Whoever acts in a council tells the others who take part in one that they see.
create or replace function ondol_may_notify(account uuid, applicant uuid, institution text) returns boolean
  language sql stable
  as $$
    select coalesce(
      ondol_is_system() or account = any (ondol_acts_for()) or ondol_sees_case(applicant, institution)
      or (applicant is null and exists (
        select 1 from council c
        where (c.parties @> array[account] or c.seats @> array[account])
          and (ondol_sees_council(c.parties, c.seats, c.institutions) or ondol_account() = any (c.leaving)))),
      false)
  $$;

-- The councils of which the actor is a side, helps one, or sits in. Found past the policies by the index on accounts,
-- which a policy would not let a query use; it tells nobody of more than their own.
create function ondol_own_councils() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select council_id from council
    where parties && ondol_acts_for() or seats @> array[ondol_account()]
  $$;
