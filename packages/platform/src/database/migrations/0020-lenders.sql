-- Cases laid before lenders: what their events say of it, for lenders to find, and for the database to see to it
-- that no two of them ever hold the same case.
create table lender_offer (
  case_id uuid not null references case_summary (case_id),
  -- The first, the second… lender that the case was offered to.
  number integer not null check (number > 0),
  lender_id text not null,
  application_id uuid not null references application (id),
  applicant_id uuid not null,
  -- The window that received the case.
  institution_id text not null,
  programme text not null,
  -- The event of the offer: of what happened before, a lender is told the submission alone.
  seq integer not null,
  offered_at timestamptz not null,
  -- The last day to answer, as it stood when the case was offered.
  answer_by date not null,
  -- When the lender first said anything.
  answered_at timestamptz,
  standing text not null check (standing in
    ('open', 'accepted', 'carried-out', 'declined', 'lapsed', 'recalled', 'withdrawn')),
  -- By when the case has to go on; null where nothing is waited for.
  due_on date,
  code text,
  accepted_at timestamptz,
  carried_out_at timestamptz,
  -- Won that were accepted, and that were paid out.
  amount bigint,
  disbursed bigint not null default 0,
  ended_at timestamptz,
  primary key (case_id, number),
  check ((standing in ('open', 'accepted', 'carried-out')) = (ended_at is null)),
  check (disbursed <= coalesce(amount, 0))
);
-- One lender at a time, whatever the application does.
create unique index lender_offer_held on lender_offer (case_id)
  where standing in ('open', 'accepted', 'carried-out');
-- Whoever had a case does not get it again.
create unique index lender_offer_once on lender_offer (case_id, lender_id);
create index lender_offer_queue on lender_offer (lender_id, standing, due_on, case_id);
create index lender_offer_age on lender_offer (offered_at);

-- What has ended stays as it ended, and what is done is not undone.
create function ondol_offer_goes_on() returns trigger language plpgsql
  as $$
    begin
      if old.ended_at is not null or (old.standing = 'carried-out' and new.standing <> 'carried-out') then
        raise exception 'offer % of case % is over', old.number, old.case_id using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;
create trigger lender_offer_goes_on before update on lender_offer
  for each row execute function ondol_offer_goes_on();

alter table lender_offer enable row level security;
grant select, insert on lender_offer to ondol_app;
grant update (answered_at, standing, due_on, code, accepted_at, carried_out_at, amount, disbursed, ended_at)
  on lender_offer to ondol_app;

-- A lender is an officer, or a supervisor, of one.
create function ondol_lends_for(lender text) returns boolean language sql stable
  as $$
    select coalesce(
      lender = ondol_institution() and (ondol_has_role('officer') or ondol_has_role('supervisor')), false)
  $$;

create policy lender_offer_seen on lender_offer for select using (
  ondol_sees_case(applicant_id, institution_id) or ondol_lends_for(lender_id));
-- The routing alone lays a case before a lender: nobody gets one by asking.
create policy lender_offer_made on lender_offer for insert with check (ondol_is_system());
create policy lender_offer_moved on lender_offer for update using (
  ondol_sees_case(applicant_id, institution_id) or ondol_lends_for(lender_id));

-- What a lender sees of a case: while it holds it, and after it carried it out. Not once it let it go.
create policy case_summary_of_lender on case_summary for select using (
  case_id in (
    select offer.case_id from lender_offer offer
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));
create policy case_summary_by_lender on case_summary for update using (
  case_id in (
    select offer.case_id from lender_offer offer
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));

-- The submission, and what happened since the case was offered: what others said before is not theirs to know.
create policy case_event_of_lender on case_event for select using (
  exists (
    select 1 from lender_offer offer
    where offer.case_id = case_event.case_id
      and ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')
      and (case_event.seq = 1 or case_event.seq >= offer.seq)));
create policy case_event_by_lender on case_event for insert with check (
  actor_id = ondol_account()
  and actor_role = 'lender'
  and case_id in (
    select offer.case_id from lender_offer offer
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));

create policy case_claim_of_lender on case_claim for select using (
  case_id in (
    select offer.case_id from lender_offer offer
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));
create policy case_claim_by_lender on case_claim for update using (
  case_id in (
    select offer.case_id from lender_offer offer
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));

create policy application_of_lender on application for select using (
  id in (
    select offer.application_id from lender_offer offer
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));
create policy register_fact_of_lender on register_fact for select using (
  application_id in (
    select offer.application_id from lender_offer offer
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));

create policy evidence_document_of_lender on evidence_document for select using (
  case_id in (
    select offer.case_id from lender_offer offer
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));
create policy evidence_outcome_of_lender on evidence_outcome for select using (
  document_id in (
    select paper.id from evidence_document paper
    join lender_offer offer on offer.case_id = paper.case_id
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));
create policy evidence_scan_of_lender on evidence_scan for select using (
  document_id in (
    select paper.id from evidence_document paper
    join lender_offer offer on offer.case_id = paper.case_id
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));

-- The applicant is told what the lender says. Asked past the policies: a lender does not read people's notices.
create function ondol_lender_tells(of_notice uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (
      select 1 from notice
      join lender_offer offer on offer.case_id = notice.case_id
      where notice.id = of_notice
        and ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out'))
  $$;
create policy notice_by_lender on notice for insert with check (
  case_id in (
    select offer.case_id from lender_offer offer
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));
create policy delivery_by_lender on notice_delivery for insert with check (ondol_lender_tells(notice_id));
