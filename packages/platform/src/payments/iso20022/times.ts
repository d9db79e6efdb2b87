import { parseDate } from '@ondol/rules'
import { seoulToday } from '../../clock/index.ts'
import { BankFileError, quoted } from './bank-file-error.ts'
import { optional, pathOf, type XmlElement } from './xml-element.ts'

/** Korea keeps one time all year. */
const SEOUL = '+09:00'
const NINE_HOURS = 9 * 60 * 60 * 1000

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/
const DAY = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/

/** A moment in the time of Seoul, as `2026-11-24T09:30:00.000+09:00`. */
export function writeMoment(moment: Date): string {
  return new Date(moment.getTime() + NINE_HOURS).toISOString().replace('Z', SEOUL)
}

/** A moment, to the millisecond. Without an offset it is the time of Seoul. */
export function readMoment(element: XmlElement): Date {
  const text = element.text.trim()
  const [, day = '', , fraction = '', offset = SEOUL] = MOMENT.exec(text) ?? []
  const second = text.slice(0, day.length + 'Thh:mm:ss'.length)
  const moment = new Date(`${second}${fraction.slice(0, 4)}${offset}`)
  if (parseDate(day) === undefined || Number.isNaN(moment.getTime()))
    throw new BankFileError(pathOf(element), `a moment as 2026-11-24T09:30:00+09:00, not ${quoted(text)}`)
  return moment
}

/** A calendar date `YYYY-MM-DD`, out of a choice between a date and a moment, which counts in Seoul. */
export function readDay(choice: XmlElement): string {
  const moment = optional(choice, 'DtTm')
  if (moment !== null) return seoulToday(readMoment(moment))
  const date = optional(choice, 'Dt')
  if (date === null) throw new BankFileError(`${pathOf(choice)}/Dt`, 'this element')
  const text = date.text.trim()
  const day = DAY.exec(text)?.[1] ?? ''
  if (parseDate(day) === undefined)
    throw new BankFileError(pathOf(date), `a date YYYY-MM-DD, not ${quoted(text)}`)
  return day
}
