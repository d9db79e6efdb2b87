import { addMonthsTo, type Field, formatDate, formatMonth, monthOf, parseDate } from '@ondol/rules'
import { seoul } from '../pack.ts'
import type { Draw } from './draw.ts'

/** One thing that facts are about. */
export type Thing = Record<string, unknown>
/** Things by entity and id. */
export type Facts = Record<string, Record<string, Thing>>
/** Facts at a date. */
export interface Situation {
  readonly asOf: string
  readonly facts: Facts
}

/** Days on which something changes: the alert, the values of parameters, the ends of months and years. */
export const DAYS: readonly string[] = [
  '2020-02-22',
  '2020-02-23',
  '2020-09-15',
  '2020-12-31',
  '2021-01-01',
  '2021-05-01',
  '2022-07-01',
  '2023-05-31',
  '2023-06-01',
  '2024-02-29',
  '2026-03-31',
]

/** Values on, just under and just over what the programmes ask for; the first ones let most of them through. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  'person.borough': ['mapo', 'jongno', 'outside-seoul'],
  'business.borough': ['mapo', 'jongno', 'outside-seoul'],
  'building.borough': ['mapo', 'jongno', 'outside-seoul'],
  'person.creditGrade': [1, 3, 4, 6, 7, 10],
  'person.jobSearchActivities': [2, 3, 1, 0],
  'person.fundContributionMonths': [18, 9, 24, 17, 8, 0],
  'person.fundBaseIncome': [2_000_000, 1_000_000, 999_980, 3_000_000, 3_000_020, 0],
  'person.hospitalDays': [3, 10, 13, 14, 1, 0],
  'person.checkupDays': [1, 0, 2],
  'person.infectionRestDays': [4, 3, 5, 0],
  'household.assets': [
    100_000_000, 135_000_000, 135_000_001, 155_000_000, 250_000_000, 350_000_000, 350_000_001, 400_000_001,
  ],
  'household.otherIncome': [0, 100_000, 1_000_000, 5_000_000],
  'business.employees': [2, 4, 5, 9, 10, 49, 50, 0],
  'business.localIncomeTax': [1_200_000, 1, 0, 25],
  'business.policyLoans': [0, 9_999_999, 10_000_000, 29_999_991, 30_000_000],
  'business.secondTierLoans': [12_000_000, 1, 0, 6_000],
  'business.overdueInterest': [345_678, 1, 0],
  'building.propertyTax': [3_000_000, 1_000, 999_999],
  'building.floorArea': [330, 100, 99.9],
  'lease.monthlyRent': [1_702_000, 999_999, 0],
  'lease.deposit': [20_000_000],
  'lease.floorArea': [33, 100, 49.5],
  'lease.agreedCut': [0, 0.2, 0.25, 0.3, 0.1999, 0.5],
  'lease.cutMonths': [6, 12, 5, 0],
  'job.employmentPremium': [40_950, 12_345, 0],
  'job.accidentPremium': [15_000, 1, 0],
}
const MONTHLY: Readonly<Record<string, readonly number[]>> = {
  'person.income': [300_000, 0, 1_000_000, 150_000, 2_635_791],
  'person.daysUnableToWork': [5, 0, 4, 15, 30],
  'business.sales': [5_000_000, 10_000_000, 8_000_000, 8_000_001, 3_000_000, 0, 90_000_000],
  'business.costs': [9_000_000, 1_000_000, 5_000_000, 0],
  'business.suspendedDays': [10, 0, 1, 5],
}

/** A field of the pack's. */
export const fieldOf = (entity: string, name: string): Field => {
  const field = seoul.entities.find(({ id }) => id === entity)?.fields[name]
  if (field === undefined) throw new Error(`no field ${entity}.${name}`)
  return field
}
const dateNumber = (text: string): number => parseDate(text) ?? Number.NaN

/** Days before, on and after those that the programmes count from. */
function randomDay(draw: Draw, asOf: string, name: string): string {
  const years = name === 'birthDate' ? draw.pick([19, 35, 34, 40, 65, 75, 64, 18]) : draw.pick([0, 1, 5])
  const [back, shift] = [years * 12, draw.pick([0, -1, 1, 3, -13])]
  const day = formatDate(addMonthsTo(dateNumber(asOf), (name === 'endsOn' ? 6 : 0) - back - shift))
  return draw.chance(50) ? day : formatDate(addMonthsTo(dateNumber(asOf), -back))
}

/** A value for a fact that is no link and no series. */
export function randomPlain(draw: Draw, path: string, asOf: string): unknown {
  const [entity = '', name = ''] = path.split('.')
  const field = fieldOf(entity, name)
  switch (field.type) {
    case 'bool':
      return draw.chance(
        name === 'employerPaidSickLeave' || name === 'supporterAble' || name === 'student' ? 25 : 60,
      )
    case 'date':
      return randomDay(draw, asOf, name)
    case 'choice':
      return draw.pick((VALUES[path] as readonly string[] | undefined) ?? Object.keys(field.choices))
    case 'set':
      return Object.keys(field.choices).filter(() => draw.chance(10))
    case 'int':
    case 'won':
    case 'ratio':
    case 'area': {
      const values = VALUES[path] ?? [0]
      return draw.chance(40) ? values[0] : draw.pick(values)
    }
    case 'link':
    case 'monthly':
      throw new Error(`${path} is no plain fact`)
  }
}

/** A value for one month of a series. */
export const randomMonth = (draw: Draw, path: string): number => draw.pick(MONTHLY[path] ?? [0])

const LAST_MONTHS = 17

/** How much of the facts is stated, in per cent: of plain facts, and of sums and counts that are added up. */
export interface Density {
  readonly asOf: string
  readonly percent: number
  readonly added: number
  readonly links: number
}

/** Plain facts that are added to others or held against them. */
const ADDED: ReadonlySet<string> = new Set([
  'household.otherIncome',
  'business.policyLoans',
  'business.openedOn',
  'person.creditGrade',
])

/** Facts that no programme rests on: drawing them would only thin out the others. */
const UNASKED: ReadonlySet<string> = new Set(['person.taxableIncome'])

function randomSeries(draw: Draw, path: string, { asOf, added }: Density): Thing {
  const now = monthOf(dateNumber(asOf))
  const series: Thing = {}
  // Mostly one level a year ago and one now, so that falls come out on boundaries.
  const month = (): number => Math.min(10_000_000, randomMonth(draw, path))
  const [before, after] = [path.endsWith('sales') ? 10_000_000 : month(), month()]
  const isLevel = draw.chance(70)
  for (let at = now - LAST_MONTHS; at <= now; at++) {
    const level = at < now - 6 ? before : after
    if (draw.chance(added)) series[formatMonth(at)] = isLevel ? level : month()
  }
  return series
}

function randomThing(draw: Draw, entity: string, around: Density): Thing {
  const thing: Thing = {}
  for (const [name, field] of Object.entries(seoul.entities.find(({ id }) => id === entity)?.fields ?? {})) {
    if (field.type === 'link') continue
    const path = `${entity}.${name}`
    if (UNASKED.has(path)) continue
    if (field.type === 'monthly') thing[name] = randomSeries(draw, path, around)
    else if (draw.chance(ADDED.has(path) ? around.added : around.percent))
      thing[name] = randomPlain(draw, path, around.asOf)
  }
  return thing
}

/** Households with their businesses, a building with its leases, and jobs. */
export function randomSituation(draw: Draw, stated: Partial<Density> = {}): Situation {
  const percent = draw.pick([50, 80, 95])
  const around: Density = { asOf: draw.pick(DAYS), percent, added: percent, links: 90, ...stated }
  const several = (entity: string, most: number, links: () => Thing): Record<string, Thing> =>
    Object.fromEntries(
      Array.from({ length: draw.int(entity === 'person' ? 1 : 0, most) }, (_, index) => [
        `${entity}${index}`,
        { ...randomThing(draw, entity, around), ...links() },
      ]),
    )
  const linked = (name: string, to: Record<string, Thing>): Thing => {
    const ids = Object.keys(to)
    return ids.length > 0 && draw.chance(around.links) ? { [name]: draw.pick(ids) } : {}
  }
  const household = several('household', 2, () => ({}))
  const person = several('person', 3, () => linked('household', household))
  const business = several('business', 2, () => linked('owner', person))
  const building = several('building', 1, () => linked('owner', person))
  const lease = several('lease', 2, () => ({
    ...linked('tenant', business),
    ...linked('building', building),
  }))
  const job = several('job', 1, () => ({ ...linked('worker', person), ...linked('employer', business) }))
  return { asOf: around.asOf, facts: { household, person, business, building, lease, job } }
}
