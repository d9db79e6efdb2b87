import { derivedMissing, derivedValue, type Pack } from '@ondol/rules'
import { repairSupport } from '../derived/repair-support.ts'
import type { Compared } from './property-tax-relief.ts'
import type { Relief } from './relief.ts'
import { sourceAt } from './source-at.ts'

const { id: VARIABLE, title } = repairSupport.definition

/** What the city pays towards repairs because of an agreement: with it, less what other shops had brought before. */
export function repairSupportRelief(
  pack: Pack,
  building: string | undefined,
  { before, after }: Compared,
): Relief {
  const subject = { subject: `building/${building}`, id: VARIABLE }
  const [without, agreed] = [before, after].map((facts) => derivedValue(pack, facts, subject))
  const source = sourceAt(pack.definition, 'repair-support.at-most', after.asOf)
  const named = { id: 'repair-support', title, paidBy: 'city', source } as const
  if (typeof without !== 'number' || typeof agreed !== 'number')
    return { ...named, amount: null, years: [], missing: derivedMissing(pack, after, subject) }
  const won = agreed - without
  return { ...named, amount: won, years: [won], missing: [] }
}
