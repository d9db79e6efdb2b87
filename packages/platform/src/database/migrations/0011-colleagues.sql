-- Those who work on cases in one institution know each other by name: cases are assigned to people.
create policy role_grant_of_colleagues on role_grant for select using (
  institution_id = ondol_institution()
  and (ondol_has_role('officer') or ondol_has_role('supervisor') or ondol_has_role('mediator')));

create policy account_of_colleagues on account for select using (
  exists (
    select 1 from role_grant
    where account_id = account.id
      and institution_id = ondol_institution()
      and (ondol_has_role('officer') or ondol_has_role('supervisor') or ondol_has_role('mediator'))));
