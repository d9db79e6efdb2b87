import { parseDate } from '../calendar/calendar.ts'
import type { Holidays } from '../calendar/working-days.ts'
import type { LendingWindow, ServiceLevel, WaitingState } from './administration.ts'
import { versionAt, versionsOf } from './dated.ts'
import type { PackDefinition } from './definition.ts'
import { PackError } from './pack-error.ts'

/** A service level with its days. */
export interface ServiceLevelAt extends ServiceLevel {
  readonly workingDays: number
}

/** What delivery goes by on a date: the figures of the pack's administration, as the parameters have them then. */
export interface AdministrationAt {
  readonly serviceLevels: Readonly<Record<WaitingState, ServiceLevelAt>>
  readonly answerDays: number
  readonly secondSignatureAbove: number
  readonly departureAloneAtMost: number
  readonly appealDays: number
  readonly appealDaysAtMost: number
  /** Won a year by programme; a programme without a budget in that year is not there. */
  readonly budgets: ReadonlyMap<string, number>
  readonly lending: LendingAt
  /** All days that the pack knows, whatever the date. */
  readonly holidays: Holidays
}

/** How cases find a lender, with its figure. */
export interface LendingAt {
  /** By the institution that receives the case; none where the pack has no lenders. */
  readonly windows: Readonly<Record<string, LendingWindow>>
  /** Of how many cases at least the waiting times of a lender are published. */
  readonly publishedFrom: number
}

/** The administration at a date (`YYYY-MM-DD`). The pack must have been checked by `loadPack`. */
export function administrationAt(pack: PackDefinition, date: string): AdministrationAt {
  const { serviceLevels, budgets, holidays, lending, ...figures } = pack.administration
  const value = (id: string): number => figureAt(pack, id, date)
  return {
    serviceLevels: levelsWith(serviceLevels, value),
    answerDays: value(figures.answerDays),
    secondSignatureAbove: value(figures.secondSignatureAbove),
    departureAloneAtMost: value(figures.departureAloneAtMost),
    appealDays: value(figures.appealDays),
    appealDaysAtMost: value(figures.appealDaysAtMost),
    budgets: budgetsAt(pack, budgets, date),
    lending:
      lending === undefined
        ? { windows: {}, publishedFrom: 0 }
        : { windows: lending.windows, publishedFrom: value(lending.publishedFrom) },
    holidays: new Set(holidays.map((holiday) => holiday.date)),
  }
}

/** What is asked of a decision before it counts. */
export interface Signing {
  /** Won in all; nothing where no money of the city moves. */
  readonly total: number
  /** Whether the decision departs from what the rules say. */
  readonly departs: boolean
}

/** True where a supervisor must sign a decision beside the officer who made it. */
export function needsSecondSignature(
  { secondSignatureAbove, departureAloneAtMost }: AdministrationAt,
  { total, departs }: Signing,
): boolean {
  return total > secondSignatureAbove || (departs && total > departureAloneAtMost)
}

function levelsWith(
  levels: Readonly<Record<WaitingState, ServiceLevel>>,
  value: (id: string) => number,
): Readonly<Record<WaitingState, ServiceLevelAt>> {
  const withDays = (level: ServiceLevel): ServiceLevelAt => ({ ...level, workingDays: value(level.days) })
  return {
    submitted: withDays(levels.submitted),
    'under-review': withDays(levels['under-review']),
    'evidence-asked': withDays(levels['evidence-asked']),
    committee: withDays(levels.committee),
    approved: withDays(levels.approved),
    appealed: withDays(levels.appealed),
    reopened: withDays(levels.reopened),
    offered: withDays(levels.offered),
    'lender-asked': withDays(levels['lender-asked']),
    'lender-accepted': withDays(levels['lender-accepted']),
  }
}

function budgetsAt(
  pack: PackDefinition,
  budgets: Readonly<Record<string, string>>,
  date: string,
): ReadonlyMap<string, number> {
  const stated = Object.entries(budgets).map(([programme, id]) => [programme, numberAt(pack, id, date)])
  return new Map(stated.filter((entry): entry is [string, number] => entry[1] !== undefined))
}

function figureAt(pack: PackDefinition, id: string, date: string): number {
  const value = numberAt(pack, id, date)
  if (value === undefined) throw new PackError(`parameters.${id}`, `a number at ${date}`)
  return value
}

function numberAt(pack: PackDefinition, id: string, date: string): number | undefined {
  const at = parseDate(date)
  if (at === undefined) throw new RangeError(`expected a date YYYY-MM-DD, not "${date}"`)
  const parameter = pack.parameters.find((one) => one.id === id)
  const value = parameter === undefined ? undefined : versionAt(versionsOf(parameter), at)?.value
  return typeof value === 'number' ? value : undefined
}
