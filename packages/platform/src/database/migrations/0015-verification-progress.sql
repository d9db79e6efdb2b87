-- How far a verification has come, for whoever waits for it.
alter table audit_verification add column progress jsonb;
grant update (progress) on audit_verification to ondol_app;
