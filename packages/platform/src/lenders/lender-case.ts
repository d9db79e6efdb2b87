import { explain, type Language, reasonsOf } from '@ondol/rules'
import type { ApplicationContext } from '../applications/index.ts'
import {
  actionsFor,
  askedItem,
  askRules,
  type CaseState,
  type FactView,
  holderOf,
  readCase,
  type StandingFacts,
  standingFacts,
  timelineFor,
} from '../cases/index.ts'
import type { AccountActor } from '../database/index.ts'
import { applicantView, caseFacts } from '../desk/index.ts'
import { offerItem } from './list-offers.ts'
import type { LenderCaseView } from './offers.ts'

interface Asked {
  readonly caseId: string
  readonly language: Language
}

/** A case for the lender that holds it; nothing for anybody else, also once it has let it go. */
export async function viewLenderCase(
  context: ApplicationContext,
  actor: AccountActor,
  { caseId, language }: Asked,
): Promise<LenderCaseView | undefined> {
  const found = await context.database.transaction(actor, async (transaction) => {
    const record = await readCase(transaction, caseId)
    const lender = record === undefined ? null : holderOf(record.state)
    if (record === undefined || record.application === null || lender !== actor.institution) return undefined
    const row = await transaction
      .selectFrom('lender_offer')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return row && { record, row, standing: await standingFacts(context, transaction, record.state) }
  })
  if (found === undefined) return undefined
  const { record, row, standing } = found
  const { state } = record
  return {
    ...offerItem(context, row),
    seq: state.seq,
    state: state.state,
    applicant: applicantView(context, record),
    result: state.rules,
    facts: factsOf(context, { state, standing, language }),
    asked: state.asked.map((one) => askedItem(context, state, one)),
    terms: state.lending?.terms ?? null,
    reports: state.lending?.reports ?? [],
    // IBK and SEMAS are windows too, and could read more there; as lenders they read what a lender may.
    timeline: timelineFor(
      { accountId: actor.accountId, isApplicant: false },
      record.events.map(({ event }) => event).filter(({ seq }) => seq === 1 || seq >= row.seq),
    ).filter(({ action }) => action !== 'note'),
    can: actionsFor(context, actor, state).can.filter((action) => LENDERS.has(action)),
  }
}

const LENDERS: ReadonlySet<string> = new Set([
  'ask-applicant',
  'accept-offer',
  'decline-offer',
  'report-disbursement',
  'report-change',
  'message',
])

interface Ruling extends Pick<Asked, 'language'> {
  readonly state: CaseState
  readonly standing: StandingFacts
}

/** The facts that this case rests on, and none that the application states for others. */
function factsOf(context: ApplicationContext, { state, standing, language }: Ruling): readonly FactView[] {
  const { pack } = context.packs
  const { facts: read } = askRules(pack, standing, state)
  const explanation = explain(pack, read, state)
  if (explanation === undefined) throw new Error(`${state.programme}: expected reasons for ${state.subject}`)
  return caseFacts(pack, reasonsOf(explanation, { pack, language, frame: read.frame }), standing)
}
