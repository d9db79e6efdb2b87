import type { Language, Text } from '@ondol/rules'
import type { GapValue, Values } from './template.ts'

const GAP = /\{(\w+)(?::(\w+))?\}/g

type Write = (value: Exclude<GapValue, null>, language: Language) => string

/** How the value of a gap is written, by what stands behind its name. */
const WRITERS: Readonly<Record<string, Write>> = {
  text: (value, language) => wordOf(value, language),
  lines: (value, language) =>
    [value]
      .flat()
      .map((line) => `· ${wordOf(line, language)}`)
      .join('\n'),
  date: (value, language) => DATES[language].format(new Date(`${String(value)}T00:00:00Z`)),
  day: (value, language) => DAYS[language].format(new Date(`${String(value)}T00:00:00Z`)),
  won: (value, language) => `${Number(value).toLocaleString('en')}${language === 'ko' ? '원' : ' won'}`,
}

const format = (locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })

const DATES: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ko: format('ko-KR', { dateStyle: 'long' }),
  en: format('en-GB', { dateStyle: 'long' }),
}

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ko: format('ko-KR', { month: 'long', day: 'numeric' }),
  en: format('en-GB', { month: 'long', day: 'numeric' }),
}

/** The gaps of a pattern: the names of values, and how each is written. */
export function gapsOf(pattern: string): readonly { readonly name: string; readonly as: string }[] {
  return Array.from(pattern.matchAll(GAP), ([, name = '', as = 'text']) => ({ name, as }))
}

/** Writes the values into the gaps; answers `null` where one of them is missing. */
export function fill(pattern: string, values: Values, language: Language): string | null {
  if (gapsOf(pattern).some(({ name }) => isMissing(values[name]))) return null
  return pattern.replaceAll(GAP, (gap, name: string, as = 'text') => {
    const write = WRITERS[as]
    const value = values[name]
    if (write === undefined || isMissing(value)) throw new Error(`${gap}: expected a gap that can be filled`)
    return write(value, language)
  })
}

function isMissing(value: GapValue | undefined): value is null | undefined {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function wordOf(value: Exclude<GapValue, null>, language: Language): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (isText(value)) return value[language]
  return value.map((one) => wordOf(one, language)).join(', ')
}

const isText = (value: Text | readonly (string | Text)[]): value is Text => !Array.isArray(value)
