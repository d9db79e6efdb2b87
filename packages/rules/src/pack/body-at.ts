import { parseDate } from '../calendar/calendar.ts'
import { versionAt, versionsOf } from './dated.ts'
import type { PackDefinition } from './definition.ts'
import type { Body } from './deliberation.ts'
import { PackError } from './pack-error.ts'

/** So many days, in the way in which the parameter counts them. */
export interface Days {
  readonly count: number
  readonly unit: 'days' | 'working-days'
}

/** The rules of a body at a date, as the parameters have them then. */
export interface BodyAt {
  readonly institution: string
  readonly panelSize: number
  readonly lawyers: number
  readonly quorum: number
  readonly ends: Days
  readonly extension: Days
  readonly answer: Days
  readonly acceptance: Days
  readonly review: Days
  readonly absences: number
  readonly sealedRounds: number
  /** The institution that takes a matter on; `null` where there is none. */
  readonly refersTo: string | null
}

/** The rules of a body at a date (`YYYY-MM-DD`). Throws a PackError where the pack has no such body. */
export function bodyAt(pack: PackDefinition, institution: string, date: string): BodyAt {
  const body = pack.administration.deliberation?.bodies.find((one) => one.institution === institution)
  if (body === undefined)
    throw new PackError('administration.deliberation.bodies', `a body of the institution "${institution}"`)
  return rulesOf(pack, body, date)
}

function rulesOf(pack: PackDefinition, body: Body, date: string): BodyAt {
  const number = (id: string): number => figureOf(pack, id, date).count
  const days = (id: string): Days => figureOf(pack, id, date)
  return {
    institution: body.institution,
    panelSize: number(body.panelSize),
    lawyers: number(body.lawyers),
    quorum: number(body.quorum),
    ends: days(body.ends),
    extension: days(body.extension),
    answer: days(body.answer),
    acceptance: days(body.acceptance),
    review: days(body.review),
    absences: number(body.absences),
    sealedRounds: number(body.sealedRounds),
    refersTo: body.refersTo ?? null,
  }
}

function figureOf(pack: PackDefinition, id: string, date: string): Days {
  const at = parseDate(date)
  if (at === undefined) throw new RangeError(`expected a date YYYY-MM-DD, not "${date}"`)
  const parameter = pack.parameters.find((one) => one.id === id)
  const value = parameter === undefined ? undefined : versionAt(versionsOf(parameter), at)?.value
  if (typeof value !== 'number') throw new PackError(`parameters.${id}`, `a number at ${date}`)
  return { count: value, unit: parameter?.unit === 'working-days' ? 'working-days' : 'days' }
}

/** The number that a parameter has at a date (`YYYY-MM-DD`). Throws a PackError where it has none then. */
export function figureAt(pack: PackDefinition, id: string, date: string): number {
  return figureOf(pack, id, date).count
}
