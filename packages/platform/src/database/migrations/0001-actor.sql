-- The role under which every use case runs, and what it knows of the person it runs for.
-- It may select and insert where a table grants it, and nothing else; policies decide which rows.
do $$
begin
  create role ondol_app nologin;
exception
  -- Roles belong to the whole server: another database on it may have made it, or is making it right now.
  when duplicate_object or unique_violation then null;
end
$$;
grant ondol_app to current_user;
grant usage on schema public to ondol_app;

create function ondol_kind() returns text language sql stable
  as $$ select current_setting('ondol.kind', true) $$;

create function ondol_account() returns uuid language sql stable
  as $$ select nullif(current_setting('ondol.account', true), '')::uuid $$;

-- The accounts that the actor may act for: its own, and those of people who consented.
create function ondol_acts_for() returns uuid[] language sql stable
  as $$ select string_to_array(nullif(current_setting('ondol.acts_for', true), ''), ',')::uuid[] $$;

create function ondol_institution() returns text language sql stable
  as $$ select nullif(current_setting('ondol.institution', true), '') $$;

create function ondol_has_role(role text) returns boolean language sql stable
  as $$ select coalesce(role = any (string_to_array(current_setting('ondol.roles', true), ',')), false) $$;

create function ondol_is_system() returns boolean language sql stable
  as $$ select coalesce(current_setting('ondol.kind', true) = 'system', false) $$;

-- Who sees what belongs to a case: its applicant, a helper with consent, the institution that decides it,
-- auditors, and the platform itself.
create function ondol_sees_case(applicant uuid, institution text) returns boolean language sql stable
  as $$
    select coalesce(
      ondol_is_system()
      or applicant = any (ondol_acts_for())
      or (institution = ondol_institution() and (ondol_has_role('officer') or ondol_has_role('supervisor')))
      or ondol_has_role('auditor'),
      false)
  $$;
