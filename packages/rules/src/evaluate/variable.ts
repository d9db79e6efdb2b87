import type { Facts } from '../facts/facts.ts'
import { derivedKey } from '../pack/vocabulary.ts'
import type { Pack } from './load-pack.ts'
import { rowOf } from './potential.ts'
import type { Value } from './value.ts'

/** The value of a variable for a subject (`business/b1`); `undefined` where it is unknown or there is none such. */
export function derivedValue(
  pack: Pack,
  facts: Facts,
  { subject, id }: { subject: string; id: string },
): Value {
  const row = rowOf(facts, subject)
  if (row === undefined) return undefined
  const position = pack.layout.derived.get(derivedKey(row.entity, id))
  return position === undefined ? undefined : pack.layout.derivedUnits[position]?.evaluate(facts.frame, row)
}
