import type { PackDefinition, Programme, Status } from '@ondol/rules'
import type { Expectation, Figure } from './example-table.ts'
import { isMapping, knownKeys, type Mapping, monthsAt, plainValue, textsAt } from './read-value.ts'
import { badKey, type Place, shown } from './table-error.ts'

const STATUSES: readonly Status[] = ['eligible', 'ineligible', 'unknown']
const FIGURES = ['kind', 'unit', 'amount', 'months']
const MONTHS_OF = /^(.+)\.(\d{4}-\d{2}\.\.\d{4}-\d{2})$/

/** What the reader of an expectation knows about the table. */
export interface ExpectationContext {
  readonly place: Place
  readonly pack: PackDefinition
  readonly programme: Programme
  /** What the base expects; an eligible example that says nothing about a figure means the base's. */
  readonly base?: Expectation
}

/** Reads what an example expects: a status, or the keys that the header of every table explains. */
export function readExpectation(stated: unknown, context: ExpectationContext): Expectation {
  const { place, programme, base } = context
  const expected = typeof stated === 'string' ? { status: stated } : stated
  if (!isMapping(expected)) throw badKey(place, 'expect', `a status or keys and values, not ${shown(stated)}`)
  const details = programme.benefit.details.map(({ id }) => id)
  const within = { place, within: 'expect.' }
  knownKeys(expected, ['status', ...FIGURES, ...details, 'fails', 'missing', 'excludedBy'], within)
  const fails = failsOf(expected, context)
  const status = statusOf(expected, fails, place)
  const figures = figuresOf(expected, [...FIGURES, ...details], place)
  if (base === undefined) knownBase(figures, [...FIGURES, ...details], place)
  return {
    status,
    figures: status === 'eligible' ? { ...base?.figures, ...figures } : figures,
    fails,
    missing: missingOf(expected, place),
    excludedBy: excludedByOf(expected, context),
  }
}

function statusOf(expected: Mapping, fails: readonly string[], place: Place): Status {
  const stated = expected['status'] ?? (fails.length > 0 ? 'ineligible' : undefined)
  const status = STATUSES.find((known) => known === stated)
  if (status === undefined)
    throw badKey(place, 'expect.status', `one of ${STATUSES.join(', ')}, not ${shown(stated)}`)
  if ((status === 'ineligible') !== fails.length > 0) {
    throw badKey(place, 'expect.fails', 'the conditions that fail, where ineligible and only there')
  }
  return status
}

function failsOf(expected: Mapping, { place, programme }: ExpectationContext): readonly string[] {
  const known = programme.conditions.map(({ id }) => id)
  const fails = textsAt(expected['fails'], place, 'expect.fails')
  const other = fails.find((id) => !known.includes(id))
  if (other !== undefined)
    throw badKey(place, 'expect.fails', `conditions among ${known.join(', ')}, not "${other}"`)
  return fails
}

function missingOf(expected: Mapping, place: Place): readonly string[] {
  return textsAt(expected['missing'], place, 'expect.missing').flatMap((fact) => {
    const [, series, months] = MONTHS_OF.exec(fact) ?? []
    if (series === undefined || months === undefined) return [fact]
    return monthsAt(months, place, 'expect.missing').map((month) => `${series}.${month}`)
  })
}

function excludedByOf(expected: Mapping, { place, pack }: ExpectationContext): string | null {
  const stated = expected['excludedBy'] ?? null
  const known = pack.programmes.map(({ id }) => id)
  if (stated === null || known.some((id) => id === stated)) return stated as string | null // checked: an id or null
  throw badKey(place, 'expect.excludedBy', `a known programme, not ${shown(stated)}`)
}

function figuresOf(expected: Mapping, names: readonly string[], place: Place): Record<string, Figure> {
  const figures: Record<string, Figure> = {}
  for (const name of names.filter((one) => one in expected)) {
    const value = plainValue(expected[name], place, `expect.${name}`)
    if (typeof value !== 'number' && typeof value !== 'string' && value !== null) {
      throw badKey(place, `expect.${name}`, `a number, a word or null, not ${shown(value)}`)
    }
    figures[name] = value
  }
  return figures
}

function knownBase(figures: Record<string, Figure>, names: readonly string[], place: Place): void {
  const absent = names.find((name) => !(name in figures))
  if (absent !== undefined)
    throw badKey(place, `expect.${absent}`, 'a figure (or null): the base states them all')
}
