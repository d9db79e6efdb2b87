import type { Field } from '@ondol/rules'
import { constant, difference, type Polynomial, scaled } from '../algebra/polynomial.ts'
import { decimal, rational } from '../algebra/rational.ts'
import type { Script } from '../formula/script.ts'
import { or, type Truth, YES } from '../formula/truth.ts'
import type { Range } from '../formula/variables.ts'
import { type Bounds, LEAST_SHARE } from './bounds.ts'
import { type DateParts, statedDate } from './calendar.ts'
import type { Space, Thing } from './space.ts'

/** What a case states for one fact: variables by name, and the formula that says whether it is stated at all. */
export type FactTerm =
  | { readonly kind: 'truth'; readonly of: Truth }
  | { readonly kind: 'number'; readonly of: Polynomial }
  | { readonly kind: 'date'; readonly of: DateParts }
  | { readonly kind: 'choice'; readonly of: Polynomial; readonly ids: readonly string[] }
  | { readonly kind: 'set'; readonly of: ReadonlyMap<string, Truth> }

/** A fact of a case. */
export interface CaseFact {
  readonly thing: Thing
  readonly field: string
  /** So many months before the month of the question. */
  readonly back?: number
  readonly isStated: Truth
  readonly term: FactTerm
  /** The names of its variables. */
  readonly name: string
}

/** The facts of one side of a question. Two sides share all but those that are to differ. */
export interface CaseFacts {
  readonly fact: (thing: Thing, field: string, back?: number) => CaseFact
  readonly all: () => readonly CaseFact[]
}

/** What names a fact in the solver, before the mark of a side that differs. */
export const factName = (thing: Thing, field: string, back?: number): string =>
  back === undefined ? `${thing.id}.${field}` : `${thing.id}.${field}.-${back}`

/** What the facts of a second side share with those of a first: all but those of these names. */
export interface Shared {
  readonly with: CaseFacts
  readonly but: ReadonlySet<string>
}

/** Marks a variable that the second side does not share. */
const OWN = '’'

/** The facts of a side. */
export function newFacts(space: Space, shared?: Shared): CaseFacts {
  const known = new Map<string, CaseFact>()
  return {
    all: () => [...known.values()],
    fact: (thing, field, back) => {
      const plain = factName(thing, field, back)
      const found = known.get(plain)
      if (found !== undefined) return found
      const isShared = shared !== undefined && !shared.but.has(plain)
      const name = shared === undefined ? plain : `${plain}${OWN}`
      const made = isShared
        ? shared.with.fact(thing, field, back)
        : newFact(space, { thing, field, name, ...(back === undefined ? {} : { back }) })
      known.set(plain, made)
      return made
    },
  }
}

function newFact(space: Space, fact: Omit<CaseFact, 'isStated' | 'term'>): CaseFact {
  const { script, isComplete, bounds } = space
  const { name, thing, field } = fact
  return {
    ...fact,
    isStated: isComplete ? YES : script.truth(`${name}?`),
    term: termOf(script, space.field(thing, field), { name, bounds }),
  }
}

interface Naming {
  readonly name: string
  readonly bounds: Bounds
}

function termOf(script: Script, field: Field, { name, bounds }: Naming): FactTerm {
  switch (field.type) {
    case 'bool':
      return { kind: 'truth', of: script.truth(name) }
    case 'date':
      return { kind: 'date', of: statedDate(script, name) }
    case 'int':
    case 'won':
      return { kind: 'number', of: wholeNumber(script, name, { limits: field, bounds }) }
    case 'ratio':
    case 'area':
      return { kind: 'number', of: share(script, name, shareRange(field, bounds)) }
    case 'monthly':
      return { kind: 'number', of: wholeNumber(script, name, { limits: { type: field.of }, bounds }) }
    case 'choice': {
      const ids = Object.keys(field.choices)
      const most = rational(BigInt(ids.length - 1))
      return { kind: 'choice', ids, of: script.number(name, 'Int', { least: rational(0n), most }) }
    }
    case 'set':
      return {
        kind: 'set',
        of: new Map(Object.keys(field.choices).map((id) => [id, script.truth(`${name}.${id}`)])),
      }
    case 'link':
      throw new Error(`${name}: expected a fact that is no link`)
  }
}

type NumberField = Extract<Field, { type: 'int' | 'won' | 'ratio' | 'area' }>
type Limits = Pick<NumberField, 'type' | 'least' | 'most' | 'above'>

/** Sums in plain cases are multiples of this. */
const ROUND_SUM = 10_000n
/** How large what is counted, and a sum, may be in a plain case. */
const FEW = 100n
const PLAIN_SUM = 500_000_000n

function wholeNumber(
  script: Script,
  name: string,
  { limits, bounds }: { readonly limits: Limits; readonly bounds: Bounds },
): Polynomial {
  const range = wholeRange(limits, bounds)
  const of = script.number(name, limits.type === 'won' ? 'Won' : 'Int', range)
  if (script.cases !== 'plain') return of
  if (limits.type !== 'won') script.assert(script.atLeastZero(difference(constant(rational(FEW)), of)))
  else {
    const most = rational(PLAIN_SUM / ROUND_SUM)
    const times = script.number(script.fresh('times'), 'Int', { least: rational(0n), most })
    script.assert(script.isZero(difference(of, scaled(times, rational(ROUND_SUM)))))
  }
  return of
}

function wholeRange({ type, least = 0, most }: Limits, bounds: Bounds): Range {
  const usual = type === 'won' ? bounds.won : bounds.count
  return { least: decimal(least), most: decimal(Math.min(most ?? usual, usual)) }
}

function shareRange({ type, least = 0, most, above }: Limits, bounds: Bounds): Range {
  const usual = type === 'ratio' ? 1 : bounds.area
  return {
    least: decimal(above === undefined ? least : above + LEAST_SHARE),
    most: decimal(Math.min(most ?? usual, type === 'ratio' ? (most ?? 1) : usual)),
  }
}

/** A share or an area: nothing, or not below the smallest that is told apart from nothing. */
function share(script: Script, name: string, range: Range): Polynomial {
  const of = script.number(name, 'Real', range)
  const isApart = script.atLeastZero(difference(of, constant(decimal(LEAST_SHARE))))
  script.assert(or(script.isZero(of), isApart))
  return of
}
