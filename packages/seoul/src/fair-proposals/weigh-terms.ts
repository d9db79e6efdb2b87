import { derivedMissing, derivedValue, type Facts, type Pack, readFacts } from '@ondol/rules'
import { monthlyCut, rentForgone } from '../derived/agreed-rent.ts'
import { type FactsFile, leaseIn } from './facts-file.ts'
import { type Figure, figureAt } from './figure-at.ts'
import { incomeTaxCredit } from './income-tax-credit.ts'
import { monthAfter } from './months.ts'
import { propertyTaxRelief } from './property-tax-relief.ts'
import type { Relief } from './relief.ts'
import { repairSupportRelief } from './repair-support-relief.ts'
import { NO_AGREEMENT, type Terms, underTerms } from './terms.ts'

/** Which agreement is weighed. */
export interface Proposal extends Terms {
  /** The id of the lease in the facts, without `lease/`. */
  readonly lease: string
  /** The first month of the lower rent (`YYYY-MM`); the month after the date of the facts without it. */
  readonly from?: string
}

/** What an agreement gives and takes. Won in all, over its months and the years of each relief; `null` while unknown. */
export interface Weighed {
  readonly terms: Terms
  /** The first month of the lower rent, `YYYY-MM`. */
  readonly from: string
  readonly tenant: {
    readonly monthly: number | null
    readonly saving: number | null
    /** The saving: nothing else changes for the tenant. */
    readonly net: number | null
  }
  readonly landlord: {
    readonly lostRent: number | null
    readonly reliefs: readonly Relief[]
    /** The reliefs that are known, less the rent forgone. */
    readonly net: number | null
    /** False while a relief is not known: the net is then at least what stands there. */
    readonly isComplete: boolean
  }
  /** What the landlord pays back where the rent rises again too soon: the credit, for so many months after. */
  readonly clawBack: { readonly amount: number | null; readonly months: Figure }
  /** The facts still needed, as `building/b1.propertyTax`. */
  readonly missing: readonly string[]
}

/**
 * Weighs an agreement about one lease for both sides by the rules of the pack, each sum as the difference from no
 * agreement. Throws a FactsError where the facts cannot be read or state no such lease, and a RangeError where the
 * terms are none.
 */
export function weighTerms(
  pack: Pack,
  facts: FactsFile,
  { lease, cut, months, from: stated }: Proposal,
): Weighed {
  const terms = { cut, months }
  const agreed = underTerms(facts, lease, terms)
  const before = readFacts(pack, underTerms(facts, lease, NO_AGREEMENT))
  const after = readFacts(pack, agreed)
  const from = stated ?? monthAfter(after.asOf)
  const building = buildingOf(facts, lease)
  const reliefs = [
    propertyTaxRelief(pack, building, { before, after }),
    incomeTaxCredit(pack, { facts: agreed, lease, from, months }),
    repairSupportRelief(pack, building, { before, after }),
  ]
  const won = (id: string): number | null => leaseWon(pack, after, { lease, id })
  const saving = won(rentForgone.definition.id)
  return {
    terms,
    from,
    tenant: { monthly: won(monthlyCut.definition.id), saving, net: saving },
    landlord: landlordSide(saving, reliefs),
    clawBack: {
      amount: reliefs.find(({ id }) => id === 'income-tax-credit')?.amount ?? null,
      months: figureAt(pack.definition, 'landlord-income-tax-credit.claw-back-months', after.asOf),
    },
    missing: [...new Set([...rentMissing(pack, after, lease), ...reliefs.flatMap(({ missing }) => missing)])],
  }
}

function landlordSide(lostRent: number | null, reliefs: readonly Relief[]): Weighed['landlord'] {
  const known = reliefs.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  return {
    lostRent,
    reliefs,
    net: lostRent === null ? null : known - lostRent,
    isComplete: reliefs.every(({ amount }) => amount !== null),
  }
}

function buildingOf(facts: FactsFile, lease: string): string | undefined {
  const { building } = leaseIn(facts, lease)
  return typeof building === 'string' ? building : undefined
}

interface Variable {
  readonly lease: string
  readonly id: string
}

function leaseWon(pack: Pack, facts: Facts, { lease, id }: Variable): number | null {
  const won = derivedValue(pack, facts, { subject: `lease/${lease}`, id })
  return typeof won === 'number' ? won : null
}

function rentMissing(pack: Pack, facts: Facts, lease: string): readonly string[] {
  return derivedMissing(pack, facts, { subject: `lease/${lease}`, id: rentForgone.definition.id })
}
