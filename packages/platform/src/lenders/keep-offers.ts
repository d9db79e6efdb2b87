import type { CasePorts, CaseState, Offer } from '../cases/index.ts'
import type { Transaction } from '../database/index.ts'
import type { LenderOfferTable, Standing } from './tables.ts'

/**
 * Keeps the last offer of a case as its events say. A new one is written by the platform alone, and fails on
 * `lender_offer_held` where another lender still holds the case.
 */
export const keepOffers: CasePorts['keepOffers'] = async (transaction, state) => {
  const offer = state.lending?.offers.at(-1)
  if (offer === undefined) return
  if (state.seq === offer.seq) await insertOffer(transaction, state, offer)
  else await updateOffer(transaction, state, offer)
}

async function insertOffer(transaction: Transaction, state: CaseState, offer: Offer): Promise<void> {
  if (offer.answerBy === null) throw new Error(`offer of case ${state.caseId}: expected a day to answer by`)
  await transaction
    .insertInto('lender_offer')
    .values({
      case_id: state.caseId,
      number: numberOf(state),
      lender_id: offer.lender,
      application_id: state.application,
      applicant_id: state.applicantId,
      institution_id: state.institutionId,
      programme: state.programme,
      seq: offer.seq,
      offered_at: new Date(offer.at),
      answer_by: offer.answerBy,
      ...changing(state, offer),
    })
    .execute()
}

async function updateOffer(transaction: Transaction, state: CaseState, offer: Offer): Promise<void> {
  // An offer that has ended says what it says; the case goes on without it.
  await transaction
    .updateTable('lender_offer')
    .set(changing(state, offer))
    .where('case_id', '=', state.caseId)
    .where('number', '=', numberOf(state))
    .where('ended_at', 'is', null)
    .execute()
}

const numberOf = ({ lending }: CaseState): number => lending?.offers.length ?? 0

type Changing = Pick<
  LenderOfferTable,
  | 'answered_at'
  | 'standing'
  | 'due_on'
  | 'code'
  | 'accepted_at'
  | 'carried_out_at'
  | 'amount'
  | 'disbursed'
  | 'ended_at'
>

function changing(state: CaseState, offer: Offer): Changing {
  const { terms = null, disbursed = 0, reports = [] } = state.lending ?? {}
  const done = isCarriedOut(state) ? reports.at(0)?.at : undefined
  return {
    answered_at: dateOf(offer.answeredAt),
    standing: standingOf(state, offer),
    due_on: offer.ended === null ? state.dueOn : null,
    code: offer.ended?.code ?? null,
    accepted_at: dateOf(terms?.at),
    carried_out_at: dateOf(done),
    amount: terms?.amount ?? null,
    disbursed,
    ended_at: dateOf(offer.ended?.at),
  }
}

function standingOf(state: CaseState, { ended }: Offer): Standing {
  if (ended !== null) return ended.how
  if (isCarriedOut(state)) return 'carried-out'
  return (state.lending?.terms ?? null) === null ? 'open' : 'accepted'
}

/** Closing a case of which the lender has carried out its part changes nothing about that. */
function isCarriedOut({ state }: CaseState): boolean {
  return state === 'carried-out' || state === 'closed'
}

const dateOf = (at: string | null | undefined): Date | null =>
  at === null || at === undefined ? null : new Date(at)
