import type { CaseEvent } from './case-state.ts'
import type { CaseLending, Offer, OfferEnd } from './lending-state.ts'

const NOTHING_YET: CaseLending = {
  named: null,
  offers: [],
  exhausted: false,
  terms: null,
  disbursed: 0,
  reports: [],
}

/** What lenders said to a case after one more event; `undefined` while none was asked about it. */
export function lendingAfter(lending: CaseLending | undefined, event: CaseEvent): CaseLending | undefined {
  const before = lending ?? NOTHING_YET
  switch (event.type) {
    case 'name-lender':
      return { ...before, named: event.payload.lender, exhausted: false }
    case 'offer':
      return { ...before, offers: [...before.offers, offerOf(event)] }
    case 'ask-applicant':
      return { ...before, offers: withLast(before, (offer) => answered(offer, event)) }
    case 'accept-offer': {
      const { amount, rate, months, words = null } = event.payload
      const terms = { amount, rate, months, words, at: event.at }
      return { ...before, terms, offers: withLast(before, (offer) => answered(offer, event)) }
    }
    case 'decline-offer':
      return ended(before, event, { how: 'declined', code: event.payload.code })
    case 'lapse-offer':
      return ended(before, event, { how: 'lapsed', code: null })
    case 'recall-offer':
      return { ...ended(before, event, { how: 'recalled', code: null }), terms: null }
    case 'end-route':
      return { ...before, exhausted: true }
    case 'report-disbursement':
      return {
        ...before,
        disbursed: before.disbursed + event.payload.amount,
        reports: [...before.reports, { kind: 'disbursement', at: event.at, ...said(event.payload) }],
      }
    case 'report-change':
      return {
        ...before,
        reports: [...before.reports, { kind: 'change', at: event.at, ...said(event.payload) }],
      }
    case 'withdraw':
      return lending && ended(lending, event, { how: 'withdrawn', code: null })
    default:
      return lending
  }
}

function offerOf({ seq, at, payload }: Extract<CaseEvent, { readonly type: 'offer' }>): Offer {
  const { lender, dueOn = null } = payload
  return { lender, seq, at, answerBy: dueOn, answeredAt: null, ended: null }
}

const answered = (offer: Offer, { at }: CaseEvent): Offer => ({
  ...offer,
  answeredAt: offer.answeredAt ?? at,
})

/** The offer that is open ends. What ended before stays as it is. */
function ended(before: CaseLending, event: CaseEvent, { how, code }: Omit<OfferEnd, 'at'>): CaseLending {
  const end = { at: event.at, how, code }
  return {
    ...before,
    offers: withLast(before, (offer) => {
      if (offer.ended !== null) return offer
      const told = how === 'declined' ? answered(offer, event) : offer
      return { ...told, ended: end }
    }),
  }
}

function withLast({ offers }: CaseLending, change: (offer: Offer) => Offer): readonly Offer[] {
  return offers.map((offer, index) => (index === offers.length - 1 ? change(offer) : offer))
}

/** What was said, without where it led. */
function said<T extends { readonly to: unknown; readonly dueOn?: unknown }>({
  to: _,
  dueOn: __,
  ...payload
}: T): Omit<T, 'to' | 'dueOn'> {
  return payload
}
