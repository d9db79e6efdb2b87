import type { FactValue } from '../fact-value.ts'
import type { RegisterRecord } from './records.ts'

/** A register with what it can say of each entity, as a policy pack's city names it. */
export interface Offering {
  readonly id: string
  readonly offers: readonly {
    readonly entity: string
    readonly identifiedBy: string
    readonly facts: readonly string[]
  }[]
}

/** A facts file as far as it matters here: things by entity and id, each with its facts. */
type StatedFacts = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>

/** Things of a facts file (`business/restaurant`) with their numbers in the registers. */
export type Numbers = ReadonlyMap<string, string>

/**
 * Numbers for the things of an example, the same each time: its position among the examples, and theirs in it. They
 * have the form of real ones; resident numbers are those of people born in the nineteenth century, so nobody has one.
 */
export function exampleNumbers(facts: unknown, registers: readonly Offering[], position: number): Numbers {
  const kinds = new Map(
    registers.flatMap(({ offers }) => offers.map((offer) => [offer.entity, offer.identifiedBy] as const)),
  )
  const numbers = [...kinds].flatMap(([entity, kind]) =>
    Object.entries(thingsIn(facts, entity)).map(([id, thing], index) => {
      const ordinal = String((position + 1) * 100 + index)
      return [`${entity}/${id}`, numberOf(kind, ordinal, thing)] as const
    }),
  )
  return new Map(numbers)
}

const BORN_LONG_AGO = '9'

function numberOf(kind: string, ordinal: string, thing: Readonly<Record<string, unknown>>): string {
  switch (kind) {
    case 'resident-number': {
      const born = String(thing['birthDate'] ?? '1980-01-01')
      return born.slice(2).replaceAll('-', '') + BORN_LONG_AGO + ordinal.padStart(6, '0')
    }
    case 'business-number': {
      const digits = ordinal.padStart(9, '0')
      return digits + checkDigit(digits)
    }
    default:
      return ordinal.padStart(25, '0')
  }
}

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5]

/** The last digit of a business registration number. */
function checkDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0)
  const carried = Math.floor((Number(digits.charAt(8)) * 5) / 10)
  return String((10 - ((sum + carried) % 10)) % 10)
}

/** What the registers would hold of the things in a facts file, taking for true what it states. */
export function recordsOf(
  facts: unknown,
  registers: readonly Offering[],
  numbers: Numbers,
): readonly RegisterRecord[] {
  const asOf = asOfIn(facts)
  return registers.flatMap(({ id: register, offers }) =>
    offers.flatMap(({ entity, identifiedBy, facts: offered }) =>
      Object.entries(thingsIn(facts, entity)).flatMap(([id, thing]) => {
        const value = numbers.get(`${entity}/${id}`)
        if (value === undefined) return []
        const subject = { kind: identifiedBy, value }
        return [{ register, subject, asOf, facts: offeredFacts(thing, offered) }]
      }),
    ),
  )
}

function offeredFacts(
  thing: Readonly<Record<string, unknown>>,
  offered: readonly string[],
): Readonly<Record<string, FactValue>> {
  const known = offered.flatMap((fact) => {
    const value = thing[fact.slice(fact.indexOf('.') + 1)]
    // The examples are facts files that the pack reads.
    return value === undefined || value === null ? [] : [[fact, value as FactValue] as const]
  })
  return Object.fromEntries(known)
}

function thingsIn(facts: unknown, entity: string): StatedFacts[string] {
  // As above: what stands under an entity's name are its things.
  return (facts as StatedFacts)[entity] ?? {}
}

function asOfIn(facts: unknown): string {
  // As above: each example carries its date.
  return (facts as { readonly asOf: string }).asOf
}
