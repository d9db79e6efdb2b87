-- Who of those who work on cases opened which paper, and when. The person and their helpers may look at their own
-- papers as they like: that is not noted. Nothing is changed, only added; auditors read it.
create table evidence_reading (
  id uuid primary key,
  document_id uuid not null references evidence_document (id),
  case_id uuid not null,
  account_id uuid not null references account (id),
  role text not null check (role in ('officer', 'supervisor', 'mediator', 'auditor')),
  -- For which the reader acted; nobody's for an auditor.
  reader_institution text,
  -- Whether the file was saved rather than looked at.
  saved boolean not null,
  at timestamptz not null,
  -- Of the case.
  applicant_id uuid not null,
  institution_id text not null
);
create index evidence_reading_of_case on evidence_reading (case_id, id);
create index evidence_reading_of_reader on evidence_reading (account_id, id);

create trigger evidence_reading_append_only before update or delete on evidence_reading
  for each row execute function ondol_refuse_change();
create trigger evidence_reading_no_truncate before truncate on evidence_reading
  for each statement execute function ondol_refuse_change();

alter table evidence_reading enable row level security;
grant select, insert on evidence_reading to ondol_app;

-- Those who read do not see what is noted of them, nor of others.
create policy evidence_reading_seen on evidence_reading for select using (
  ondol_is_system() or ondol_has_role('auditor'));
-- Nobody notes for another, in a role that is not theirs, or of a paper that they do not see.
create policy evidence_reading_noted on evidence_reading for insert with check (
  account_id = ondol_account()
  and ondol_has_role(role)
  and reader_institution is not distinct from ondol_institution()
  and exists (
    select 1 from evidence_document
    where evidence_document.id = evidence_reading.document_id
      and evidence_document.case_id = evidence_reading.case_id
      and evidence_document.applicant_id = evidence_reading.applicant_id
      and evidence_document.institution_id = evidence_reading.institution_id));
