import { formatDate } from '../calendar/calendar.ts'
import type { Value } from '../evaluate/value.ts'
import type { ValueType } from '../model/value-type.ts'
import type { Unit } from '../pack/parameter.ts'
import type { Language, Text } from '../text.ts'

/** What a value is a value of: its type, the unit if one is known, and words for its ids. */
export interface Meaning {
  readonly type: ValueType
  readonly unit?: Unit | undefined
  readonly ids?: Readonly<Record<string, Text>> | undefined
}

const UNKNOWN: Text = { ko: '모름', en: 'not known' }
const YES: Text = { ko: '예', en: 'yes' }
const NO: Text = { ko: '아니요', en: 'no' }
const NONE: Text = { ko: '없음', en: 'none' }

const COUNTED: Readonly<Partial<Record<Unit, Text>>> = {
  people: { ko: '명', en: ' people' },
  days: { ko: '일', en: ' days' },
  'working-days': { ko: '일(근무일)', en: ' working days' },
  months: { ko: '개월', en: ' months' },
  years: { ko: '세', en: ' years' },
  grade: { ko: '등급', en: '' },
  times: { ko: '회', en: ' times' },
}

/** A value as people write it: `1,702,000원`, `43%`, `2020-09-15`, `예`. */
export function valueWords(value: Value, meaning: Meaning, language: Language): string {
  if (value === undefined) return UNKNOWN[language]
  if (typeof value === 'boolean') return (value ? YES : NO)[language]
  if (typeof value === 'number') return numberWords(value, meaning, language)
  if (typeof value === 'string') return idWords(value, meaning, language)
  return value.size === 0 ? NONE[language] : [...value].map((id) => idWords(id, meaning, language)).join(', ')
}

function idWords(id: string, { ids }: Meaning, language: Language): string {
  return ids !== undefined && Object.hasOwn(ids, id) ? (ids[id]?.[language] ?? id) : id
}

function numberWords(value: number, { type, unit }: Meaning, language: Language): string {
  if (type.kind === 'date') return formatDate(value)
  if (type.kind === 'ratio') return percent(value)
  if (type.kind === 'won') return `${grouped(value, 0)}${language === 'ko' ? '원' : ' won'}`
  if (type.kind === 'area') return `${grouped(value, 2)}㎡`
  const counter = unit === undefined ? undefined : COUNTED[unit]
  return `${grouped(value, 2)}${counter?.[language] ?? ''}`
}

/** A ratio in per cent: whole where it is whole, else cut (not rounded up) to two decimals: 49.99% stays so. */
function percent(ratio: number): string {
  const hundredths = Math.floor(ratio * 10000 + 1e-5) / 100
  return `${grouped(hundredths, 2)}%`
}

const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const HUNDREDTHS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

function grouped(value: number, digits: 0 | 2): string {
  return (digits === 0 ? WHOLE : HUNDREDTHS).format(value)
}
