-- What was there on a day, signed, so that nobody can take it away afterwards without its showing.
create table audit_manifest (
  number integer primary key check (number > 0),
  made_at timestamptz not null,
  -- What is signed: counts, the digest of the anchors of this manifest, and the digest of the manifest before.
  body jsonb not null,
  -- SHA-256 of the canonical form of the body.
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  signature text not null
);

-- The last event of every case, and every transfer, that were new when a manifest was made.
create table audit_anchor (
  kind text not null check (kind in ('case', 'transfer')),
  id uuid not null,
  -- Of a case: how many events it had. Of a transfer: how many entries it has.
  seq integer not null check (seq > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  manifest integer not null references audit_manifest (number) deferrable initially deferred,
  primary key (kind, id, seq)
);
create index audit_anchor_of_manifest on audit_anchor (manifest, kind, id);

-- Somebody asked whether everything is as it was written, and what came of it.
create table audit_verification (
  id uuid primary key,
  requested_by uuid references account (id),
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  result jsonb,
  check ((finished_at is null) = (result is null))
);
create index audit_verification_age on audit_verification (requested_at desc);

create trigger audit_manifest_append_only before update or delete or truncate on audit_manifest
  for each statement execute function ondol_refuse_change();
create trigger audit_anchor_append_only before update or delete or truncate on audit_anchor
  for each statement execute function ondol_refuse_change();

alter table audit_manifest enable row level security;
alter table audit_anchor enable row level security;
alter table audit_verification enable row level security;

create policy manifest_seen on audit_manifest for select using (ondol_is_system() or ondol_has_role('auditor'));
create policy manifest_made on audit_manifest for insert with check (ondol_is_system());
create policy anchor_seen on audit_anchor for select using (ondol_is_system() or ondol_has_role('auditor'));
create policy anchor_made on audit_anchor for insert with check (ondol_is_system());
create policy verification_seen on audit_verification for select
  using (ondol_is_system() or ondol_has_role('auditor'));
create policy verification_asked on audit_verification for insert
  with check (ondol_is_system() or (ondol_has_role('auditor') and requested_by = ondol_account()));
create policy verification_done on audit_verification for update using (ondol_is_system());

grant select, insert on audit_manifest, audit_anchor to ondol_app;
grant select, insert, update (started_at, finished_at, result) on audit_verification to ondol_app;
