import type { Result } from '../evaluate/result.ts'
import type { Programme } from '../pack/programme.ts'
import { meaningOf, type Speech } from './speech.ts'
import { valueWords } from './value-words.ts'

const PER = {
  ko: { KRW: '', 'KRW/month': '월 ', 'KRW/year': '연 ' },
  en: { KRW: '', 'KRW/month': ' a month', 'KRW/year': ' a year' },
} as const

/** What a benefit is worth in words, part by part: `월 500,000원`, `6개월`. */
export function benefitParts(programme: Programme, { benefit }: Result, speech: Speech): readonly string[] {
  if (benefit === null) return []
  const { language } = speech
  const parts: string[] = []
  if (benefit.amount !== null) {
    const won = valueWords(benefit.amount, { type: { kind: 'won' } }, language)
    const per = benefit.unit === null ? '' : PER[language][benefit.unit]
    parts.push(language === 'ko' ? `${per}${won}` : `${won}${per}`)
  }
  if (benefit.months !== null)
    parts.push(valueWords(benefit.months, { type: { kind: 'int' }, unit: 'months' }, language))
  for (const { id, title, value } of programme.benefit.details) {
    const meaning = meaningOf(value, programme.subject, speech)
    parts.push(`${title[language]} ${valueWords(benefit[id] ?? undefined, meaning, language)}`)
  }
  return parts
}
