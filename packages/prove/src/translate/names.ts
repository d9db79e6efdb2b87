import { type ExpressionOf, parseDate } from '@ondol/rules'
import { difference } from '../algebra/polynomial.ts'
import { exact, single, stated } from '../formula/quantity.ts'
import { NO, not, truthOf, YES } from '../formula/truth.ts'
import { dateNumber, whole } from '../space/calendar.ts'
import { knownLogical } from './logic.ts'
import type { Place } from './side.ts'
import { numberValue, truthValue, type Value } from './value.ts'

export function translateLiteral({ type, value }: ExpressionOf<'literal'>): Value {
  if (type === 'date') return numberValue(single(exact(whole(parseDate(String(value)) ?? 0))))
  if (typeof value === 'number') return numberValue(single(stated(value)))
  if (typeof value === 'boolean') return truthValue(knownLogical(YES, truthOf(value)))
  return { kind: 'choice', known: YES, is: (id) => truthOf(id === value) }
}

export function translateParameter({ id }: ExpressionOf<'parameter'>, { side }: Place): Value {
  const value = side.asked.parameters[side.pack.layout.parameters.get(id) ?? -1]
  if (value === undefined) return numberValue({ known: NO, cases: [] })
  if (typeof value !== 'number') throw new Error(`${id}: expected a single value, not steps`)
  return numberValue(single(stated(value)))
}

export function translateField({ field }: ExpressionOf<'field'>, { side, thing }: Place): Value {
  const { isStated, term } = side.facts.fact(thing, field)
  switch (term.kind) {
    case 'truth':
      return truthValue(knownLogical(isStated, term.of))
    case 'number':
      return numberValue(single(exact(term.of), isStated))
    case 'date':
      return numberValue(single(exact(dateNumber(term.of)), isStated))
    case 'choice':
      return {
        kind: 'choice',
        known: isStated,
        is: (id) => side.script.isZero(difference(term.of, whole(term.ids.indexOf(id)))),
      }
    case 'set':
      return { kind: 'set', known: isStated, has: (id) => term.of.get(id) ?? NO }
  }
}

export function translateDeclared({ id }: ExpressionOf<'declared'>, { side }: Place): Value {
  const holds = side.asked.isDeclared(id)
  return truthValue({ holds, fails: not(holds) })
}
