import { parseInteger, parseWon } from '../fields/parse-number.ts'
import type { LenderAction } from '../server/api-types.ts'

/** What a lender may say, in the order in which it is offered. */
export const ANSWERS = [
  'accept-offer',
  'decline-offer',
  'ask-applicant',
  'report-disbursement',
  'report-change',
  'message',
] as const
export type AnswerKind = (typeof ANSWERS)[number]

type Said<K extends AnswerKind> = Extract<LenderAction, { readonly action: K }>

/** The codes by which a lender declines, and the changes that it makes. */
export const CODES: readonly Said<'decline-offer'>['code'][] = [
  'credit',
  'own-limit-reached',
  'not-our-loan',
  'not-our-customer',
  'facts-not-proven',
  'no-capacity',
  'other',
]
export const CHANGES: readonly Said<'report-change'>['change'][] = [
  'deferral',
  'lower-rate',
  'waiver',
  'schedule',
]

/** What has been typed. Numbers are kept as they were typed; the rate is in per cent. */
export interface Answer {
  readonly amount: string
  readonly rate: string
  readonly months: string
  readonly day: string
  readonly code: Said<'decline-offer'>['code']
  readonly change: Said<'report-change'>['change']
  readonly words: string
}

export const NO_ANSWER: Answer = {
  amount: '',
  rate: '',
  months: '',
  day: '',
  code: 'credit',
  change: 'deferral',
  words: '',
}

export type Field = keyof Answer

const FIELDS: Readonly<Record<AnswerKind, readonly Field[]>> = {
  'accept-offer': ['amount', 'rate', 'months', 'words'],
  'decline-offer': ['code', 'words'],
  'ask-applicant': ['words'],
  'report-disbursement': ['amount', 'day'],
  'report-change': ['change', 'day', 'months', 'rate', 'amount', 'words'],
  message: ['words'],
}

/** What is asked for with an answer. */
export const fieldsOf = (kind: AnswerKind): readonly Field[] => FIELDS[kind]

const numberIn = (text: string, parse: typeof parseInteger): number | null => {
  const parsed = parse(text, {})
  return parsed.kind === 'value' ? parsed.value : null
}

/** Per cent as a ratio, exact to a thousandth of one; `null` where nothing, or nothing readable, was typed. */
const ratioIn = (text: string): number | null => {
  const percent = Number(text.trim().replace('%', ''))
  if (text.trim() === '' || !Number.isFinite(percent) || percent < 0 || percent > 100) return null
  return Math.round(percent * 1000) / 100_000
}

interface Read {
  readonly answer: Answer
  readonly amount: number | null
  readonly months: number | null
  readonly rate: number | null
  readonly words: string
  readonly said: { readonly words?: string }
}

/** How each answer reads; `null` where something is missing. */
const READ: { readonly [K in AnswerKind]: (read: Read) => LenderAction | null } = {
  'accept-offer': ({ amount, rate, months, said }) =>
    amount === null ? null : { action: 'accept-offer', amount, rate, months, ...said },
  'decline-offer': ({ answer: { code }, words, said }) =>
    code === 'other' && words === '' ? null : { action: 'decline-offer', code, ...said },
  'ask-applicant': ({ words }) =>
    words === '' ? null : { action: 'ask-applicant', items: [{ evidence: null, words }] },
  'report-disbursement': ({ answer: { day }, amount }) =>
    amount === null || day === '' ? null : { action: 'report-disbursement', amount, on: day },
  'report-change': ({ answer: { change, day }, amount, months, rate, said }) =>
    day === '' ? null : { action: 'report-change', change, from: day, months, rate, amount, ...said },
  message: ({ words }) => (words === '' ? null : { action: 'message', text: words }),
}

const isBroken = (text: string, value: number | null): boolean => text.trim() !== '' && value === null

/** What was typed as an action; `null` where something is missing or cannot be read. */
export const answered = (kind: AnswerKind, answer: Answer): LenderAction | null => {
  const words = answer.words.trim()
  const amount = numberIn(answer.amount, parseWon)
  const months = numberIn(answer.months, parseInteger)
  const rate = ratioIn(answer.rate)
  if (isBroken(answer.amount, amount) || isBroken(answer.months, months) || isBroken(answer.rate, rate))
    return null
  return READ[kind]({ answer, amount, months, rate, words, said: words === '' ? {} : { words } })
}
