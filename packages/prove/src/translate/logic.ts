import type { ExpressionOf } from '@ondol/rules'
import type { Logical } from '../formula/compare.ts'
import { and, not, or, type Truth } from '../formula/truth.ts'
import { type Place, part } from './side.ts'
import { asChoice, asLogical, truthValue, type Value } from './value.ts'

export function translateNot(node: ExpressionOf<'not'>, place: Place): Value {
  const { holds, fails } = asLogical(part(place, node.of))
  return truthValue({ holds: fails, fails: holds })
}

export function translateConnective(node: ExpressionOf<'and' | 'or'>, place: Place): Value {
  const parts = node.of.map((inner) => asLogical(part(place, inner)))
  return truthValue(node.kind === 'and' ? all(place, parts) : any(place, parts))
}

/** Kleene's `and`, and `or`. */
export function all({ side: { script } }: Place, of: readonly Logical[]): Logical {
  return {
    holds: script.named(and(...of.map(({ holds }) => holds))),
    fails: script.named(or(...of.map(({ fails }) => fails))),
  }
}

export function any({ side: { script } }: Place, of: readonly Logical[]): Logical {
  return {
    holds: script.named(or(...of.map(({ holds }) => holds))),
    fails: script.named(and(...of.map(({ fails }) => fails))),
  }
}

export function translateOneOf(node: ExpressionOf<'one-of'>, place: Place): Value {
  const { known, is } = asChoice(part(place, node.of))
  return truthValue(knownLogical(known, or(...node.choices.map(is))))
}

export function translateHas(node: ExpressionOf<'has'>, place: Place): Value {
  const set = part(place, node.of)
  if (set.kind !== 'set') throw new Error(`expected a set, not a ${set.kind}`)
  return truthValue(knownLogical(set.known, set.has(node.choice)))
}

export function knownLogical(known: Truth, holds: Truth): Logical {
  return { holds: and(known, holds), fails: and(known, not(holds)) }
}
