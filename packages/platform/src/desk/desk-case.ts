import { explain, type Language, reasonsOf } from '@ondol/rules'
import { type ApplicationContext, maskedApplicant, openDetails } from '../applications/index.ts'
import {
  type ApplicantView,
  actionsFor,
  answerOf,
  askRules,
  type CaseRecord,
  type CaseState,
  capacitiesOf,
  caseView,
  type DeskCaseView,
  readCase,
  type StandingFacts,
  signatureNeeded,
  standingFacts,
} from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { AccountActor } from '../database/index.ts'
import { caseFacts } from './case-facts.ts'
import { differencesOf } from './differences.ts'

interface Asked {
  readonly caseId: string
  /** Of the reasons. */
  readonly language: Language
}

/** A case as those see it who work on it or watch over it; nothing for anybody else. */
export async function viewDeskCase(
  context: ApplicationContext,
  actor: AccountActor,
  { caseId, language }: Asked,
): Promise<DeskCaseView | undefined> {
  const found = await context.database.transaction(actor, async (transaction) => {
    const record = await readCase(transaction, caseId)
    if (record === undefined || record.application === null || !worksOn(actor, record.state)) return undefined
    return { record, standing: await standingFacts(context, transaction, record.state) }
  })
  if (found === undefined) return undefined
  const { record, standing } = found
  const view = await caseView(context, actor, record)
  const { state } = record
  const rules = rulesView(context, { state, standing, language })
  return {
    ...view,
    officer: state.officer,
    flags: { duplicate: record.duplicate, late: isLate(context, state), escalated: state.escalated },
    applicant: applicantView(context, record),
    facts: rules.facts,
    rules: rules.rules,
    proposal: state.proposal === null ? null : proposalView(state.proposal),
    resolution: state.resolution,
    cannot: actionsFor(context, actor, state).cannot,
    takers: context.takersOf(state).map(context.names.institution),
    chain: { head: record.head, events: record.events.length },
  }
}

/** Who applied, and the lender that holds the case, have rooms of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['resident', 'proxy', 'lender'])

function worksOn(actor: AccountActor, state: CaseState): boolean {
  return capacitiesOf(actor, state).some((capacity) => !ELSEWHERE.has(capacity))
}

function isLate({ now }: Pick<ApplicationContext, 'now'>, { dueOn }: CaseState): boolean {
  return dueOn !== null && dueOn < seoulToday(now())
}

/** Who applies, with numbers in part. */
export function applicantView(
  { keys }: Pick<ApplicationContext, 'keys'>,
  { application }: CaseRecord,
): ApplicantView {
  if (application === null) throw new Error('a case at the desk has its application')
  const { id, details_sealed, submitted_by, applicant_id, language } = application
  const { name, residentNumber, phone, email, account } = maskedApplicant(
    openDetails(keys, id, details_sealed).applicant,
  )
  return {
    name,
    residentNumber,
    phone: phone ?? null,
    email: email ?? null,
    account: account ?? null,
    byProxy: submitted_by !== applicant_id,
    language,
  }
}

interface Ruling {
  readonly state: CaseState
  readonly standing: StandingFacts
  readonly language: Language
}

/** What the rules said and say, and what they rest on. */
function rulesView(
  context: ApplicationContext,
  { state, standing, language }: Ruling,
): Pick<DeskCaseView, 'rules' | 'facts'> {
  const { pack } = context.packs
  const { facts: read, result } = askRules(pack, standing, state)
  const explanation = explain(pack, read, state)
  if (explanation === undefined) throw new Error(`${state.programme}: expected reasons for ${state.subject}`)
  const reasons = reasonsOf(explanation, { pack, language, frame: read.frame })
  const facts = caseFacts(pack, reasons, standing)
  const { programme, rules: before } = state
  return {
    facts,
    rules: {
      submitted: before,
      now: result,
      reasons,
      differences: differencesOf(pack, { programme, before, now: answerOf(result), facts }),
      needsSecondSignature: signatureNeeded(context, { facts: read, result }),
    },
  }
}

function proposalView({
  outcome,
  amount,
  months,
  words,
  decidedBy,
  departs,
}: NonNullable<CaseState['proposal']>): DeskCaseView['proposal'] {
  return { outcome, amount, months, words: words ?? { plain: '' }, by: decidedBy, departs }
}
