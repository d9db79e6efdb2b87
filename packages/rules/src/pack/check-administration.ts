import { parseDate } from '../calendar/calendar.ts'
import type { Administration } from './administration.ts'
import { checkDeliberation } from './check-deliberation.ts'
import { checkFunds } from './check-funds.ts'
import { checkLending } from './check-lending.ts'
import { versionsOf } from './dated.ts'
import type { PackDefinition } from './definition.ts'
import { PackError } from './pack-error.ts'
import type { Unit } from './parameter.ts'
import type { Institution, Programme } from './programme.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Throws a PackError at the first thing in a pack's administration that does not fit the pack. */
export function checkAdministration(pack: PackDefinition, vocabulary: Vocabulary): void {
  const { administration } = pack
  checkFigures(administration, vocabulary)
  checkBudgets(pack, vocabulary)
  checkFunds(pack, vocabulary)
  checkLending(pack, vocabulary)
  checkHolidays(administration)
  checkDeliberation(pack, vocabulary)
  for (const [entity, path] of Object.entries(administration.boroughOf))
    checkPath(path, { administration, vocabulary, entity, place: `administration.boroughOf.${entity}` })
  for (const programme of pack.programmes) checkReceivers(programme, pack)
}

function checkFigures(administration: Administration, { parameters }: Vocabulary): void {
  const figure = (place: string, id: string, unit: Unit): void => {
    const parameter = parameters.get(id)
    if (parameter?.kind !== 'value' || parameter.unit !== unit)
      throw new PackError(`administration.${place}`, `a parameter in ${unit}, not "${id}"`)
    const first = versionsOf(parameter)[0]
    if (first !== undefined && first.from > 0)
      throw new PackError(id, `a value at every date; its first is from ${first.key}`)
  }
  for (const [state, { days }] of Object.entries(administration.serviceLevels))
    figure(`serviceLevels.${state}`, days, 'working-days')
  figure('answerDays', administration.answerDays, 'working-days')
  figure('secondSignatureAbove', administration.secondSignatureAbove, 'KRW')
  figure('departureAloneAtMost', administration.departureAloneAtMost, 'KRW')
  figure('appealDays', administration.appealDays, 'days')
  figure('appealDaysAtMost', administration.appealDaysAtMost, 'days')
}

/** A line of a programme that the pack does not have is nobody's, and does no harm. */
function checkBudgets({ administration }: PackDefinition, { parameters }: Vocabulary): void {
  for (const [programme, id] of Object.entries(administration.budgets)) {
    const place = `administration.budgets.${programme}`
    const parameter = parameters.get(id)
    if (parameter?.kind !== 'value' || parameter.unit !== 'KRW/year')
      throw new PackError(place, `a parameter in KRW/year, not "${id}"`)
  }
}

function checkHolidays({ holidays, holidaysUntil }: Administration): void {
  if (parseDate(holidaysUntil) === undefined)
    throw new PackError('administration.holidaysUntil', 'a date YYYY-MM-DD')
  let before = ''
  for (const { date } of holidays) {
    const place = `administration.holidays.${date}`
    if (parseDate(date) === undefined) throw new PackError(place, 'a date YYYY-MM-DD')
    if (date < before) throw new PackError(place, `a date from ${before} on (holidays are in order)`)
    if (date > holidaysUntil) throw new PackError(place, `a date up to ${holidaysUntil}, the last one known`)
    before = date
  }
}

interface Way {
  readonly administration: Administration
  readonly vocabulary: Vocabulary
  readonly entity: string
  readonly place: string
}

/** Links and relations that lead on, and at the end a field that tells one of the boroughs. */
function checkPath([step = '', ...rest]: readonly string[], way: Way): void {
  const { vocabulary, entity, place } = way
  const fields = vocabulary.entities.get(entity)?.fields
  const field = fields !== undefined && Object.hasOwn(fields, step) ? fields[step] : undefined
  const relation = vocabulary.relations.get(`${entity}.${step}`)
  const next = field?.type === 'link' ? field.to : relation?.from
  if (next !== undefined) checkPath(rest, { ...way, entity: next })
  else if (field?.type === 'choice' && rest.length === 0) checkEnd(field.choices, way)
  else throw new PackError(place, `links and relations and then a choice, not "${entity}.${step}"`)
}

function checkEnd(choices: object, { administration, place }: Way): void {
  const unknown = Object.keys(administration.boroughs).find((id) => !Object.hasOwn(choices, id))
  if (unknown !== undefined) throw new PackError(place, `a field that can tell "${unknown}"`)
}

/** A case that may come to a borough must tell which. */
function checkReceivers({ id, subject, decidedBy }: Programme, pack: PackDefinition): void {
  const atBorough = (institution: Institution): boolean =>
    institution.level === 'borough' && institution.id === decidedBy[0]
  if (pack.institutions.some(atBorough) && pack.administration.boroughOf[subject] === undefined)
    throw new PackError(`administration.boroughOf.${subject}`, `a path, since ${id} is decided in a borough`)
}
