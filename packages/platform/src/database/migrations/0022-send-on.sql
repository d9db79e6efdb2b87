-- A case may be sent on from its institution to another one that may take it. What was written before stays as it was
-- written, with the institution that it was written at; who sees it goes by where the case is now.
create index case_event_sent_to on case_event ((payload ->> 'institution')) where type = 'send-on';
create index case_event_sent_from on case_event (institution_id) where type = 'send-on';

-- The cases that came to the actor's institution from another one, and are there. Asked past the policies, which are
-- built on it. Nothing for those who do not work on cases there.
create function ondol_cases_sent_here() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select sent.case_id from case_event sent join case_summary summary on summary.case_id = sent.case_id
    where sent.type = 'send-on' and sent.payload ->> 'institution' = ondol_institution()
      and summary.institution_id = ondol_institution()
      and (ondol_has_role('officer') or ondol_has_role('supervisor') or ondol_has_role('mediator'))
  $$;

-- The cases that were at the actor's institution and are no longer. A person's own case stays theirs to see.
create function ondol_cases_sent_away() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select sent.case_id from case_event sent join case_summary summary on summary.case_id = sent.case_id
    where sent.type = 'send-on' and sent.institution_id = ondol_institution()
      and summary.institution_id <> ondol_institution()
      and not coalesce(summary.applicant_id = any (ondol_acts_for()), false)
  $$;

create function ondol_documents_sent_here() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id from evidence_document where case_id in (select ondol_cases_sent_here()) $$;

create function ondol_documents_sent_away() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id from evidence_document where case_id in (select ondol_cases_sent_away()) $$;

create function ondol_applications_sent_here() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select application_id from case_summary where case_id in (select ondol_cases_sent_here()) $$;

-- Applications of which the actor's institution has no case any more.
create function ondol_applications_sent_away() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select away.application_id from case_summary away
    where away.case_id in (select ondol_cases_sent_away())
      and not exists (
        select 1 from case_summary still
        where still.application_id = away.application_id and still.institution_id = ondol_institution())
  $$;

-- An event is written at the institution where its case is: where the one before was, or where that one sent it.
create or replace function ondol_follows() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    begin
      if new.seq = 1 then
        if new.prev_hash <> repeat('0', 64) then
          raise exception 'event 1 of case % has something before it', new.case_id using errcode = 'check_violation';
        end if;
      elsif not exists (
        select 1 from case_event
        where case_id = new.case_id and seq = new.seq - 1 and hash = new.prev_hash
          and applicant_id = new.applicant_id
          and new.institution_id =
            case when type = 'send-on' then payload ->> 'institution' else institution_id end
      ) then
        raise exception 'event % of case % does not follow on the last one', new.seq, new.case_id
          using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;

-- As before; and the institution of a case is another one only where the last event has sent it there.
create or replace function ondol_summary_follows() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    begin
      if new.seq = old.seq and to_jsonb(new) - 'duplicate' = to_jsonb(old) - 'duplicate' then
        return new;
      end if;
      if to_jsonb(new) - 'institution_id' = to_jsonb(old) - 'institution_id' and exists (
        select 1 from case_event
        where case_id = new.case_id and seq = new.seq and hash = new.head_hash
          and type = 'send-on' and payload ->> 'institution' = new.institution_id)
      then
        return new;
      end if;
      if new.seq <= old.seq or new.case_id <> old.case_id or new.applicant_id <> old.applicant_id
        or new.institution_id <> old.institution_id or new.application_id <> old.application_id
      then
        raise exception 'the summary of case % may only go forward', old.case_id using errcode = 'check_violation';
      end if;
      if not exists (
        select 1 from case_event
        where case_id = new.case_id and seq = new.seq and hash = new.head_hash and payload ->> 'to' = new.state
      ) then
        raise exception 'the summary of case % is not what its last event says', old.case_id
          using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;

-- Puts a case where its last event has sent it, with what it lays claim to. Past the policies: whoever sends a case on
-- does not see it any more. It does what the event says and nothing else, and only for whoever wrote that.
create function ondol_send_on(the_case uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
    declare
      target text;
    begin
      select sent.payload ->> 'institution' into target
        from case_event sent
        join case_summary summary
          on summary.case_id = sent.case_id and summary.seq = sent.seq and summary.head_hash = sent.hash
        where sent.case_id = the_case and sent.type = 'send-on'
          and (ondol_is_system() or sent.actor_id = ondol_account());
      if target is null then
        raise exception 'the last event of case % does not send it on', the_case
          using errcode = 'insufficient_privilege';
      end if;
      update case_summary set institution_id = target where case_id = the_case;
      update case_claim set institution_id = target where case_id = the_case;
    end
  $$;

drop policy case_event_seen on case_event;
create policy case_event_seen on case_event for select using (
  (ondol_sees_case(applicant_id, institution_id)
    and (ondol_institution() is null or case_id not in (select ondol_cases_sent_away())))
  or case_id in (select ondol_cases_sent_here()));

drop policy application_seen on application;
create policy application_seen on application for select using (
  ondol_is_system()
  or applicant_id = any (ondol_acts_for())
  or ondol_has_role('auditor')
  or (ondol_institution() = any (institutions)
    and (ondol_has_role('officer') or ondol_has_role('supervisor') or ondol_has_role('mediator'))
    and id not in (select ondol_applications_sent_away()))
  or id in (select ondol_applications_sent_here()));

drop policy evidence_document_seen on evidence_document;
create policy evidence_document_seen on evidence_document for select using (
  (ondol_sees_case(applicant_id, institution_id)
    and (ondol_institution() is null or case_id not in (select ondol_cases_sent_away())))
  or case_id in (select ondol_cases_sent_here()));

drop policy evidence_outcome_seen on evidence_outcome;
create policy evidence_outcome_seen on evidence_outcome for select using (
  (ondol_sees_case(applicant_id, institution_id)
    and (ondol_institution() is null or document_id not in (select ondol_documents_sent_away())))
  or document_id in (select ondol_documents_sent_here()));

drop policy evidence_scan_seen on evidence_scan;
create policy evidence_scan_seen on evidence_scan for select using (
  (ondol_sees_case(applicant_id, institution_id)
    and (ondol_institution() is null or document_id not in (select ondol_documents_sent_away())))
  or document_id in (select ondol_documents_sent_here()));

drop policy evidence_review_seen on evidence_review;
create policy evidence_review_seen on evidence_review for select using (
  (ondol_sees_case(applicant_id, institution_id)
    and (ondol_institution() is null or document_id not in (select ondol_documents_sent_away())))
  or document_id in (select ondol_documents_sent_here()));

drop policy evidence_review_given on evidence_review;
create policy evidence_review_given on evidence_review for insert with check (
  by_account = ondol_account()
  and (institution_id = ondol_institution() or document_id in (select ondol_documents_sent_here()))
  and (ondol_has_role('officer') or ondol_has_role('supervisor'))
  and not applicant_id = any (ondol_acts_for())
  and ondol_document_is(document_id, applicant_id, institution_id));

drop policy register_question_seen on register_question;
create policy register_question_seen on register_question for select using (
  (ondol_sees_application(applicant_id, institutions)
    and (ondol_institution() is null or application_id not in (select ondol_applications_sent_away())))
  or application_id in (select ondol_applications_sent_here()));

drop policy register_fact_seen on register_fact;
create policy register_fact_seen on register_fact for select using (
  (ondol_sees_application(applicant_id, institutions)
    and (ondol_institution() is null or application_id not in (select ondol_applications_sent_away())))
  or application_id in (select ondol_applications_sent_here()));
