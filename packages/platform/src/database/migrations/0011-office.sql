-- Who holds a role of an institution, asked past the policies: a person who appeals is not to see the grants of the
-- office, and the office has to hear of it all the same. Only ids are told.
create function ondol_holders(wanted text, of_institution text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct account_id from role_grant
    where role = wanted and institution_id is not distinct from of_institution
      and not exists (select 1 from role_grant_end where grant_id = role_grant.id)
  $$;
