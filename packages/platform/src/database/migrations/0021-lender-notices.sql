-- A notice and its deliveries are written by one statement, in which neither sees the other yet: what a delivery
-- belongs to is told by its own columns. And a lender tells applicants alone.
drop policy notice_by_lender on notice;
drop policy delivery_by_lender on notice_delivery;
drop function ondol_lender_tells(uuid);

create policy notice_by_lender on notice for insert with check (
  account_id = applicant_id
  and case_id in (
    select offer.case_id from lender_offer offer
    where ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));
create policy delivery_by_lender on notice_delivery for insert with check (
  account_id = applicant_id
  and exists (
    select 1 from lender_offer offer
    where offer.applicant_id = notice_delivery.applicant_id
      and offer.institution_id = notice_delivery.institution_id
      and ondol_lends_for(offer.lender_id) and offer.standing in ('open', 'accepted', 'carried-out')));
