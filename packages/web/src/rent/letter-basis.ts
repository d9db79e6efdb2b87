import { derivedMissing, derivedValue, readFacts } from '@ondol/rules'
import {
  type ClaimLaw,
  type ClaimRoute,
  claimLaw,
  claimRoute,
  type Figure,
  figureAt,
  type Recommendation,
  recommendedTerms,
} from '@ondol/seoul'
import { pack } from '../assessment/pack.ts'
import type { FactsFile } from '../situation/facts-file.ts'

/** What the letter can be written from, as far as it is known. */
export interface LetterBasis {
  readonly route: ClaimRoute
  readonly law: ClaimLaw
  /** By how much the rent is multiplied for the converted deposit. */
  readonly times: Figure
  readonly recommended: Recommendation
  /** Won, or shares; `null` while unknown. */
  readonly figures: Readonly<Record<FigureName, number | null>>
  /** Facts without which the letter cannot be written, as `lease/l1.deposit`. */
  readonly missing: readonly string[]
}

type FigureName = 'recentSales' | 'salesBase' | 'salesDrop' | 'rentBurden'

/** What the letter says of the lease itself. */
const STATED = ['monthlyRent', 'deposit', 'startedOn', 'endsOn', 'tenant'] as const

/** Everything that the letter page shows before the letter is made, from facts that have been read before. */
export const letterBasis = (file: FactsFile, lease: string): LetterBasis => {
  const facts = readFacts(pack, file)
  // The facts have been read, so a lease holds its fields by name.
  const stated = (file['lease'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[lease] ?? {}
  const shop = `business/${String(stated['tenant'])}`
  const value = (subject: string, id: FigureName): number | null => {
    const found = derivedValue(pack, facts, { subject, id })
    return typeof found === 'number' ? found : null
  }
  const lacking = (['salesBase', 'salesDrop'] as const).flatMap((id) =>
    derivedMissing(pack, facts, { subject: shop, id }),
  )
  const unsaid = STATED.filter((field) => (stated[field] ?? null) === null)
  return {
    route: claimRoute(pack, facts, lease),
    law: claimLaw(facts.asOf),
    times: figureAt(pack.definition, 'rent-claim.rents-in-deposit', facts.asOf),
    recommended: recommendedTerms(pack, file, lease),
    figures: {
      recentSales: value(shop, 'recentSales'),
      salesBase: value(shop, 'salesBase'),
      salesDrop: value(shop, 'salesDrop'),
      rentBurden: value(`lease/${lease}`, 'rentBurden'),
    },
    missing: [...new Set([...unsaid.map((field) => `lease/${lease}.${field}`), ...lacking])],
  }
}
