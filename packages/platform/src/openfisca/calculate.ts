import { type Facts, FactsError, readFacts } from '@ondol/rules'
import { Answers } from './answers.ts'
import { CalculationError } from './calculation-error.ts'
import { type Request, readSituation, type Situation } from './situation.ts'
import type { System } from './system.ts'
import type { Plain } from './variable.ts'

const MOST_THINGS = 100
const MOST_DATES = 60
/** Things times dates: one request stays within about a second. */
const MOST_ANSWERS = 1200

/**
 * Answers a situation in the shape of OpenFisca's `POST /calculate`: what was sent comes back, with a value in
 * the place of every `null`. A value that a missing fact leaves open stays `null`. Throws a CalculationError.
 */
export function calculate(system: System, body: unknown, today: string): unknown {
  const situation = readSituation(system, body)
  const dates = new Set(situation.requests.map((request) => dateOf(request, today)))
  if (dates.size === 0) dates.add(today)
  refuseMany(situation, dates.size)
  const values = new Map<string, Plain>()
  // One date after the other: what has been computed for one need not be kept.
  for (const date of dates) {
    const answers = new Answers(system.pack, factsAt(system, situation, date))
    for (const request of situation.requests) {
      if (dateOf(request, today) === date)
        values.set(request.path.join('\n'), valueFor(situation, answers, request))
    }
  }
  return filledIn(body, [], values)
}

function valueFor(situation: Situation, answers: Answers, request: Request): Plain {
  const { origin } = request.variable
  return origin.kind === 'field' ? statedValue(situation, request, origin.field) : answers.to(request)
}

/** A month is asked about on its first day, a day on itself. */
function dateOf({ variable, period }: Request, today: string): string {
  return variable.origin.kind === 'field' || period.unit === 'ETERNITY' ? today : period.start
}

function refuseMany({ facts }: Situation, dates: number): void {
  const things = [...facts.values()].reduce((sum, { size }) => sum + size, 0)
  if (things > MOST_THINGS)
    throw new CalculationError([], `A situation may hold at most ${MOST_THINGS} things, not ${things}.`)
  const most = Math.min(MOST_DATES, Math.floor(MOST_ANSWERS / Math.max(1, things)))
  if (dates > most)
    throw new CalculationError(
      [],
      `This situation may be asked about at most ${most} dates at once, not ${dates}.`,
    )
}

function factsAt(system: System, { facts, declarations, paths }: Situation, asOf: string): Facts {
  const things = [...facts].map(([entity, byId]) => [
    entity,
    Object.fromEntries([...byId].map(([id, values]) => [id, Object.fromEntries(values)])),
  ])
  const input = { ...Object.fromEntries(declarations), ...Object.fromEntries(things) }
  try {
    return readFacts(system.pack, input, { asOf })
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    const place = error.place.replace(/\[\d+\]$/, '')
    throw new CalculationError(paths.get(place) ?? place.split('.'), `Expected ${error.expected}.`)
  }
}

function statedValue(
  { facts }: Situation,
  { entity, path, variable, period }: Request,
  field: string,
): Plain {
  const stated = facts.get(entity)?.get(path[1])?.get(field) ?? null
  // The facts have been read by now, so a stated value is one that the field may have.
  if (variable.definitionPeriod === 'ETERNITY') return stated as Plain
  const series = (stated ?? {}) as Readonly<Record<string, number>>
  return period.unit === 'MONTH' ? (series[period.start.slice(0, 7)] ?? null) : null
}

function filledIn(part: unknown, path: readonly string[], values: ReadonlyMap<string, Plain>): unknown {
  if (part === null) return values.get(path.join('\n')) ?? null
  if (typeof part !== 'object' || Array.isArray(part)) return part
  return Object.fromEntries(
    Object.entries(part).map(([name, inner]) => [name, filledIn(inner, [...path, name], values)]),
  )
}
