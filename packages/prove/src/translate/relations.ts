import type { ExpressionOf } from '@ondol/rules'
import { NOTHING } from '../algebra/polynomial.ts'
import { combined } from '../formula/arithmetic.ts'
import { exact, type Quantity, single } from '../formula/quantity.ts'
import { asVariable } from '../formula/seal.ts'
import { and, implies, NO, not, or, type Truth, YES } from '../formula/truth.ts'
import type { Possible } from '../space/space.ts'
import { all, any } from './logic.ts'
import type { Place } from './side.ts'
import { asLogical, asQuantity, numberValue, truthValue, type Value } from './value.ts'

export function translateVia(node: ExpressionOf<'via'>, { side, thing }: Place): Value {
  const { thing: other, stands } = side.space.follow(thing, node.link)
  return onlyWhere(stands, side.value(other, node.of))
}

/** A value that is unknown where the formula does not hold. */
function onlyWhere(stands: Truth, value: Value): Value {
  if (value.kind === 'truth')
    return truthValue({ holds: and(stands, value.holds), fails: and(stands, value.fails) })
  return { ...value, known: and(stands, value.known) }
}

export function translateAggregate(node: ExpressionOf<'aggregate'>, place: Place): Value {
  const { side, thing } = place
  const members = side.space.linking(thing, node.relation)
  const values = members.map(({ thing: member }) => side.value(member, node.of))
  switch (node.op) {
    case 'any':
      return truthValue(
        any(
          place,
          members.map(({ stands }, index) =>
            ofOne(values[index], { stands, elsewise: { holds: NO, fails: YES } }),
          ),
        ),
      )
    case 'every':
      return truthValue(
        all(
          place,
          members.map(({ stands }, index) =>
            ofOne(values[index], { stands, elsewise: { holds: YES, fails: NO } }),
          ),
        ),
      )
    case 'sum':
      return numberValue(summed(place, members, values.map(asQuantity)))
    case 'max':
    case 'min':
      return numberValue(
        extreme(
          place,
          node.op,
          members.map((member, index) => ({ member, of: asQuantity(values[index] ?? NO_VALUE) })),
        ),
      )
  }
}

const NO_VALUE: Value = { kind: 'number', known: NO, cases: [] }

interface Elsewise {
  readonly stands: Truth
  readonly elsewise: { readonly holds: Truth; readonly fails: Truth }
}

function ofOne(value: Value | undefined, { stands, elsewise }: Elsewise): { holds: Truth; fails: Truth } {
  const { holds, fails } = asLogical(value ?? NO_VALUE)
  return {
    holds: or(and(stands, holds), and(not(stands), elsewise.holds)),
    fails: or(and(stands, fails), and(not(stands), elsewise.fails)),
  }
}

/** Each part is its value where the member stands, else nothing. */
function summed(
  { side: { script } }: Place,
  members: readonly Possible[],
  of: readonly Quantity[],
): Quantity {
  return members.reduce<Quantity>(
    (total, { stands }, index) => {
      const value = of[index] ?? { known: NO, cases: [] }
      return combined(script, 'add', [total, asVariable(script, whereStands(script.named, stands, value))])
    },
    single(exact(NOTHING)),
  )
}

function whereStands(named: (of: Truth) => Truth, stands: Truth, value: Quantity): Quantity {
  if (stands === YES) return value
  const cases = value.cases.map((leaf) => ({ ...leaf, when: named(and(stands, leaf.when)) }))
  return {
    known: named(implies(stands, value.known)),
    cases: [...cases, { ...exact(NOTHING), when: not(stands) }],
  }
}

interface Member {
  readonly member: Possible
  readonly of: Quantity
}

/** The largest or smallest of those that stand, from the first on; nothing where nobody does. */
function extreme({ side: { script } }: Place, op: 'max' | 'min', members: readonly Member[]): Quantity {
  let best: Quantity = single(exact(NOTHING))
  let someone: Truth = NO
  for (const { member, of } of members) {
    const both = combined(script, op, [
      { ...best, known: YES },
      { ...of, known: YES },
    ])
    const ways: readonly (readonly [Truth, Quantity])[] = [
      [not(member.stands), best],
      [and(member.stands, not(someone)), of],
      [and(member.stands, someone), both],
    ]
    const cases = ways.flatMap(([when, { cases: inner }]) =>
      inner.flatMap((leaf) => {
        const stands = script.named(and(when, leaf.when))
        return stands === NO ? [] : [{ ...leaf, when: stands }]
      }),
    )
    const known = script.named(and(best.known, implies(member.stands, of.known)))
    best = asVariable(script, { known, cases })
    someone = script.named(or(someone, member.stands))
  }
  return best
}
