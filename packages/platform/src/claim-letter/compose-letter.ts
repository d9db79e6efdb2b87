import { derivedValue, type Facts, type Pack, readFacts } from '@ondol/rules'
import {
  type AnonymousAgreement,
  type Comparable,
  claimLaw,
  claimRoute,
  comparableAgreements,
  figureAt,
  recommendedTerms,
  type Terms,
  weighTerms,
} from '@ondol/seoul'
import { RequestError } from '../http/index.ts'
import type { Letter } from './letter.ts'
import type { LetterRequest } from './letter-request.ts'
import { readLease } from './read-lease.ts'
import { monthsOf } from './sales-months.ts'
import { sourcesOf } from './sources-of.ts'

/** What the server knows beside the request. */
export interface Around {
  readonly pack: Pack
  /** The date in Seoul, `YYYY-MM-DD`, for facts that name none. */
  readonly today: string
  /** Agreements of the district that the request names; none where it names none. */
  readonly agreements: readonly AnonymousAgreement[]
}

/**
 * Composes the letter from what the tenant stated, by the rules of the pack. Throws a FactsError where the facts
 * cannot be read or what the letter must say is missing, and a RequestError where the rules recommend nothing and the
 * request asks for nothing itself.
 */
export function composeLetter(request: LetterRequest, { pack, today, agreements }: Around): Letter {
  const { facts: stated, lease: id } = request
  const facts = readFacts(pack, stated, { today })
  const date = facts.asOf
  const dated = { ...stated, asOf: date }
  const { lease, business } = readLease(pack, facts, id)
  const { status, terms: rules } = recommendedTerms(pack, dated, id)
  const recommended = status === 'eligible' ? rules : null
  const terms = request.terms ?? recommended ?? nothingToAskFor()
  const route = claimRoute(pack, facts, id)
  const law = claimLaw(date)
  const waited = figureAt(pack.definition, 'rent-claim.answer-days', date)
  const answerDays = {
    what: waited.title,
    source: { basis: waited.basis, text: waited.source },
    days: waited.value,
  }
  const weighed = weighTerms(pack, dated, { lease: id, ...terms })
  return {
    request,
    date,
    lease,
    sales: { months: monthsOf(stated, business, date), ...salesOf(pack, facts, { lease: id, business }) },
    route,
    rentsInDeposit: figureAt(pack.definition, 'rent-claim.rents-in-deposit', date).value,
    law,
    terms,
    recommended,
    weighed,
    comparable: comparableTo(agreements, pack, date),
    answerDays,
    sources: sourcesOf(pack, { date, route, law, recommended, weighed, answerDays }),
  }
}

function comparableTo(agreements: readonly AnonymousAgreement[], pack: Pack, asOf: string): Comparable {
  const { value } = figureAt(pack.definition, 'comparable-agreements.landlords-at-least', asOf)
  return comparableAgreements(agreements, { asOf, atLeast: value })
}

type Sales = Omit<Letter['sales'], 'months'>

function salesOf(
  pack: Pack,
  facts: Facts,
  { lease, business }: { readonly lease: string; readonly business: string },
): Sales {
  const known = (subject: string, id: string): number | null => {
    const value = derivedValue(pack, facts, { subject, id })
    return typeof value === 'number' ? value : null
  }
  const shop = `business/${business}`
  // That these three are known has been made sure of where the lease was read.
  return {
    recent: known(shop, 'recentSales') ?? 0,
    base: known(shop, 'salesBase') ?? 0,
    drop: known(shop, 'salesDrop') ?? 0,
    burden: known(`lease/${lease}`, 'rentBurden'),
  }
}

function nothingToAskFor(): Terms {
  throw new RequestError({
    type: 'urn:ondol:problem:nothing-to-ask-for',
    title: 'The rules recommend no cut',
    status: 422,
    detail:
      'The rent-reduction programme is not open to this lease, so the request has to say what it asks for.',
    place: 'body.terms',
    expected: 'a cut and months',
  })
}
