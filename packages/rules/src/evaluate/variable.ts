import type { Facts } from '../facts/facts.ts'
import { derivedKey } from '../pack/vocabulary.ts'
import type { Pack } from './load-pack.ts'
import { collectMissing } from './missing.ts'
import { rowOf } from './potential.ts'
import { traceOf } from './unit.ts'
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

/** The facts for want of which a variable of a subject is unknown, in the order of the rule; none where it is known. */
export function derivedMissing(
  pack: Pack,
  facts: Facts,
  { subject, id }: { readonly subject: string; readonly id: string },
): readonly string[] {
  const row = rowOf(facts, subject)
  const position = row === undefined ? undefined : pack.layout.derived.get(derivedKey(row.entity, id))
  const unit = position === undefined ? undefined : pack.layout.derivedUnits[position]
  if (row === undefined || unit === undefined) return []
  const found = new Set<string>()
  collectMissing(traceOf(unit, facts.frame, row), { frame: facts.frame, layout: pack.layout, found })
  return [...found]
}
