-- Papers that prove facts, and what official registers say. The files themselves lie in the storage, by their
-- content; here is what they belong to and what became of them. Nothing is changed, only added.

create table evidence_document (
  -- The upload's too.
  id uuid primary key,
  case_id uuid not null references case_summary (case_id),
  -- The paper's id among the programme's evidence; null for anything else.
  paper text,
  -- The things that it is about, as {lease/l1}; null for those that the case is concerned with.
  about text[],
  given_name text not null,
  announced_size bigint not null check (announced_size >= 0),
  announced_sha256 text check (announced_sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid not null,
  -- In what way that account acts on the case.
  capacity text not null check (capacity in ('resident', 'proxy', 'officer', 'supervisor')),
  begun_at timestamptz not null,
  applicant_id uuid not null,
  institution_id text not null
);
create index evidence_document_of_case on evidence_document (case_id, begun_at);
create index evidence_document_by on evidence_document (uploaded_by, begun_at);

-- How an upload ended. Written after the file is safely in the storage, in one transaction with the case's event.
create table evidence_outcome (
  document_id uuid primary key references evidence_document (id),
  outcome text not null check (outcome in ('kept', 'refused', 'taken-back')),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint check (size > 0),
  file_kind text check (file_kind in ('pdf', 'jpeg', 'png', 'heic', 'webp')),
  refusal_code text,
  refusal_ko text,
  refusal_en text,
  at timestamptz not null,
  applicant_id uuid not null,
  institution_id text not null,
  constraint evidence_outcome_told check (
    (outcome = 'kept') = (sha256 is not null and size is not null and file_kind is not null)
    and (outcome = 'refused') = (refusal_code is not null and refusal_ko is not null and refusal_en is not null))
);
create index evidence_outcome_content on evidence_outcome (sha256) where sha256 is not null;

-- What a malware scanner said; the last of a document counts.
create table evidence_scan (
  document_id uuid not null references evidence_document (id),
  number integer not null check (number > 0),
  verdict text not null check (verdict in ('clean', 'infected', 'unscanned')),
  -- The engine, the signature, or why it was not scanned.
  detail text not null,
  at timestamptz not null,
  applicant_id uuid not null,
  institution_id text not null,
  primary key (document_id, number)
);

-- What officers said of a paper; the last counts.
create table evidence_review (
  document_id uuid not null references evidence_document (id),
  number integer not null check (number > 0),
  outcome text not null check (outcome in ('accepted', 'rejected')),
  reason text,
  by_account uuid not null,
  at timestamptz not null,
  applicant_id uuid not null,
  institution_id text not null,
  primary key (document_id, number),
  constraint evidence_review_explained check (outcome = 'accepted' or reason is not null)
);

-- A question to an official register, and how it was answered. Questions without an answer are not kept.
create table register_question (
  id uuid primary key,
  application_id uuid not null references application (id),
  register text not null,
  -- As business/b1.
  thing text not null,
  wanted text[] not null,
  purpose text not null,
  -- Nobody, where the platform asked by itself.
  asked_by uuid,
  outcome text not null check (outcome in ('found', 'not-found', 'refused')),
  -- Under which the register finds its answer again, or its reason.
  detail text,
  at timestamptz not null,
  applicant_id uuid not null,
  institutions text[] not null,
  constraint register_question_found check (outcome <> 'found' or detail is not null)
);
create index register_question_of_application on register_question (application_id, at);

create table register_fact (
  question_id uuid not null references register_question (id),
  thing text not null,
  field text not null,
  value jsonb not null,
  as_of date not null,
  application_id uuid not null,
  applicant_id uuid not null,
  institutions text[] not null,
  primary key (question_id, thing, field)
);
create index register_fact_of_application on register_fact (application_id);

create function ondol_sees_application(applicant uuid, decided_by text[]) returns boolean language sql stable
  as $$
    select coalesce(
      ondol_is_system()
      or applicant = any (ondol_acts_for())
      or (ondol_institution() = any (decided_by)
        and (ondol_has_role('officer') or ondol_has_role('supervisor') or ondol_has_role('mediator')))
      or ondol_has_role('auditor'),
      false)
  $$;

create trigger evidence_document_append_only before update or delete on evidence_document
  for each row execute function ondol_refuse_change();
create trigger evidence_outcome_append_only before update or delete on evidence_outcome
  for each row execute function ondol_refuse_change();
create trigger evidence_scan_append_only before update or delete on evidence_scan
  for each row execute function ondol_refuse_change();
create trigger evidence_review_append_only before update or delete on evidence_review
  for each row execute function ondol_refuse_change();
create trigger register_question_append_only before update or delete on register_question
  for each row execute function ondol_refuse_change();
create trigger register_fact_append_only before update or delete on register_fact
  for each row execute function ondol_refuse_change();

alter table evidence_document enable row level security;
alter table evidence_outcome enable row level security;
alter table evidence_scan enable row level security;
alter table evidence_review enable row level security;
alter table register_question enable row level security;
alter table register_fact enable row level security;

grant select, insert on evidence_document, evidence_outcome, evidence_scan, evidence_review,
  register_question, register_fact to ondol_app;

create policy evidence_document_seen on evidence_document for select using (
  ondol_sees_case(applicant_id, institution_id));
-- Whoever hands in a paper does so for a case that they see, and it belongs to whom the case does.
create policy evidence_document_begun on evidence_document for insert with check (
  uploaded_by = ondol_account()
  and exists (
    select 1 from case_summary
    where case_summary.case_id = evidence_document.case_id
      and case_summary.applicant_id = evidence_document.applicant_id
      and case_summary.institution_id = evidence_document.institution_id));

-- What is added to a document belongs to whom the document does.
create function ondol_document_is(document uuid, applicant uuid, institution text) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from evidence_document
      where id = document and applicant_id = applicant and institution_id = institution)
  $$;

create policy evidence_outcome_seen on evidence_outcome for select using (
  ondol_sees_case(applicant_id, institution_id));
create policy evidence_outcome_told on evidence_outcome for insert with check (
  ondol_document_is(document_id, applicant_id, institution_id));

create policy evidence_scan_seen on evidence_scan for select using (
  ondol_sees_case(applicant_id, institution_id));
create policy evidence_scan_told on evidence_scan for insert with check (
  ondol_document_is(document_id, applicant_id, institution_id));

create policy evidence_review_seen on evidence_review for select using (
  ondol_sees_case(applicant_id, institution_id));
-- Nobody reviews their own papers, nor those of a person whom they help.
create policy evidence_review_given on evidence_review for insert with check (
  by_account = ondol_account()
  and institution_id = ondol_institution()
  and (ondol_has_role('officer') or ondol_has_role('supervisor'))
  and not applicant_id = any (ondol_acts_for())
  and ondol_document_is(document_id, applicant_id, institution_id));

create policy register_question_seen on register_question for select using (
  ondol_sees_application(applicant_id, institutions));
create policy register_fact_seen on register_fact for select using (
  ondol_sees_application(applicant_id, institutions));
-- Only the platform itself may say that a register said something.
create policy register_question_kept on register_question for insert with check (ondol_is_system());
create policy register_fact_kept on register_fact for insert with check (ondol_is_system());
