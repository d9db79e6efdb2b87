import { parseDate, parseMonth } from '../calendar/calendar.ts'
import type { MonthlySeries, Value } from '../evaluate/value.ts'
import type { ChoiceField, Field, LinkField, MonthlyField, NumberField } from '../model/field.ts'
import { FactsError, found, shortened } from './facts-error.ts'

type PlainField = Exclude<Field, LinkField>
/** Reads one stated value. A FactsError names the place within the value: nothing, `.2020-07` or `[1]`. */
export type ReadValue = (value: unknown) => Value | MonthlySeries

/** How the values of a field are read, decided once. A link is read where the rows are known. */
export function valueReader(field: PlainField): ReadValue {
  switch (field.type) {
    case 'bool':
      return readBool
    case 'date':
      return readDate
    case 'int':
    case 'won':
    case 'ratio':
    case 'area':
      return numberReader(field)
    case 'choice':
      return choiceReader(field)
    case 'set':
      return setReader(field)
    case 'monthly':
      return monthlyReader(field)
  }
}

const readBool: ReadValue = (value) => {
  if (typeof value !== 'boolean') throw new FactsError('', `true or false, not ${found(value)}`)
  return value
}

const readDate: ReadValue = (value) => {
  const date = typeof value === 'string' ? parseDate(value) : undefined
  if (date === undefined) throw new FactsError('', `a date YYYY-MM-DD, not ${found(value)}`)
  return date
}

function numberReader(field: NumberField): ReadValue {
  const { type, least = 0, above } = field
  const most = field.most ?? (type === 'ratio' ? 1 : Number.MAX_SAFE_INTEGER)
  const whole = type === 'int' || type === 'won'
  const kind = whole ? `a whole number${type === 'won' ? ' of won' : ''}` : 'a number'
  return (value) => {
    const fits =
      typeof value === 'number' &&
      value >= least &&
      value <= most &&
      (above === undefined || value > above) &&
      (!whole || Number.isInteger(value))
    if (fits) return value
    const tooLarge = typeof value === 'number' && value > Number.MAX_SAFE_INTEGER
    const range = tooLarge ? `of at most ${most}` : rangeText(least, most, above)
    throw new FactsError('', `${kind} ${range}, not ${found(value)}`)
  }
}

function rangeText(least: number, most: number, above: number | undefined): string {
  if (above !== undefined) return `above ${above}`
  return most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`
}

function choiceReader(field: ChoiceField): ReadValue {
  const ids = Object.keys(field.choices)
  const known = new Set(ids)
  return (value) => {
    if (typeof value !== 'string' || !known.has(value))
      throw new FactsError('', `one of ${ids.join(', ')}, not ${found(value)}`)
    return value
  }
}

function setReader(field: ChoiceField): ReadValue {
  const readOne = choiceReader(field)
  return (value) => {
    if (!Array.isArray(value)) throw new FactsError('', `a list of ids, not ${found(value)}`)
    // Every element is checked here, so what comes out are known ids.
    return new Set(value.map((item, index) => within(`[${index}]`, readOne, item) as string))
  }
}

function monthlyReader(field: MonthlyField): ReadValue {
  const readOne = numberReader({ type: field.of, title: field.title })
  return (value) => {
    if (!isRecord(value)) throw new FactsError('', `an object of months YYYY-MM, not ${found(value)}`)
    const months: number[] = []
    const values: number[] = []
    for (const key of Object.keys(value)) {
      const month = parseMonth(key)
      if (month === undefined)
        throw new FactsError(`.${shortened(key)}`, `a month YYYY-MM, not ${found(key)}`)
      const one = value[key]
      if (one === null) continue
      months.push(month)
      // A number reader answers with the number that it was given.
      values.push(within(`.${key}`, readOne, one) as number)
    }
    return { months, values }
  }
}

/** Reads a part of a value, and puts its place before that of an error. */
function within(place: string, read: ReadValue, value: unknown): Value | MonthlySeries {
  try {
    return read(value)
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    throw new FactsError(`${place}${error.place}`, error.expected)
  }
}

/** A plain JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
