import type { Pack, Variation } from '@ondol/rules'
import { constant, difference, opposite } from '../algebra/polynomial.ts'
import { decimal } from '../algebra/rational.ts'
import type { Script } from '../formula/script.ts'
import { type CaseFact, factName, newFacts } from '../space/case-facts.ts'
import type { Space, Thing } from '../space/space.ts'
import type { Span } from '../space/spans.ts'
import { newSide } from '../translate/new-side.ts'
import type { Side } from '../translate/side.ts'
import type { Difference } from './inquiry.ts'

interface Asking {
  readonly pack: Pack
  readonly span: Span
  readonly differs: Difference | null
}

/** The sides of a question: one, or a second that differs in one fact or in the pack. */
export function sidesOf(space: Space, { pack, span, differs }: Asking): readonly Side[] {
  const facts = newFacts(space)
  const first = newSide(space, { pack, facts, span })
  if (differs === null) return [first]
  if (differs.kind === 'pack') {
    return [first, newSide(space, { pack: differs.pack, facts, span, like: first })]
  }
  const { change } = differs
  const thing = thingAt(space, change.path)
  const backs = backsOf(change)
  const but = new Set(backs.map((back) => factName(thing, change.field, back)))
  const changed = newFacts(space, { with: facts, but })
  for (const back of backs) {
    const [before, after] = [facts, changed].map((of) => of.fact(thing, change.field, back))
    if (before !== undefined && after !== undefined) relate(space.script, change, [before, after])
  }
  return [first, newSide(space, { pack, facts: changed, span, like: first })]
}

function thingAt(space: Space, path: readonly string[]): Thing {
  return path.reduce<Thing>((thing, step) => {
    const relation = `${thing.entity}.${step}`
    if (!space.pack.vocabulary.relations.has(relation)) return space.follow(thing, step).thing
    const [one] = space.linking(thing, relation)
    if (one === undefined) throw new Error(`${relation}: expected room for one`)
    return one.thing
  }, space.subject)
}

function backsOf({ months }: Variation): readonly (number | undefined)[] {
  if (months === undefined) return [undefined]
  const { from, to } = months
  return Array.from({ length: from - to + 1 }, (_, index) => from - index)
}

/** The fact after the change is less or more than before, by so much where that is stated. */
function relate(
  script: Script,
  { toward, by }: Variation,
  [before, after]: readonly [CaseFact, CaseFact],
): void {
  if (before.term.kind !== 'number' || after.term.kind !== 'number')
    throw new Error(`${before.name}: expected a number to change`)
  const rise = difference(after.term.of, before.term.of)
  const growth = toward === 'more' ? rise : opposite(rise)
  script.assert(
    by === undefined ? script.atLeastZero(growth) : script.isZero(difference(growth, constant(decimal(by)))),
  )
}
