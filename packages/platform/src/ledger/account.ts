import type { Text } from '@ondol/rules'

/** What money is taken from: a programme's budget of a year, or a fund, which is not of one year. */
export type Line =
  | { readonly kind: 'budget'; readonly programme: string; readonly year: number }
  | { readonly kind: 'fund'; readonly fund: string }

/** What an account may be kept for; the table `ledger_kind` has the same. */
export const ACCOUNT_KINDS = [
  'appropriation',
  'budget',
  'collected',
  'fund',
  'reserved',
  'committed',
  'bank',
  'receivable',
  'recoverable',
  'revenue-forgone',
  'tax-claim',
  'member',
  'pool',
] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

/** What an account holds, in words for a statement. */
export const ACCOUNT_TITLES: Readonly<Record<AccountKind, Text>> = {
  appropriation: { ko: '편성한 예산', en: 'budget granted' },
  budget: { ko: '예산 잔액', en: 'budget that is free' },
  collected: { ko: '기금에 걷힌 금액', en: 'collected by the fund' },
  fund: { ko: '기금 적립금', en: 'reserve of the fund' },
  reserved: { ko: '승인하고 아직 지급을 명하지 않은 금액', en: 'approved and not yet ordered' },
  committed: { ko: '지급을 명하고 아직 입금되지 않은 금액', en: 'ordered and not yet settled' },
  bank: { ko: '은행에서 나간 금액', en: 'paid out by the bank' },
  receivable: { ko: '돌려받을 금액', en: 'to be paid back' },
  recoverable: { ko: '돌려받으면 다시 쓸 금액', en: 'free again once it is paid back' },
  'revenue-forgone': { ko: '감면한 세금', en: 'revenue forgone' },
  'tax-claim': { ko: '거두지 않은 세금', en: 'tax not claimed' },
  member: { ko: '가입자별 납입과 수급', en: 'paid in for a member, less what they received' },
  pool: { ko: '가입자 전체의 납입과 수급', en: 'paid in for all members, less what they received' },
}

/** What an account is for on its line, whatever the line is. */
export type Part =
  | 'granted'
  | 'free'
  | Exclude<AccountKind, 'appropriation' | 'budget' | 'collected' | 'fund'>

/** One account, whether it has been opened or not. */
export interface AccountName {
  readonly kind: AccountKind
  readonly line: Line
  /** The member whose account of a fund it is. */
  readonly member?: string
}

/** The kind of account that has a part on a line. */
export function kindOf(line: Line, part: Part): AccountKind {
  if (part === 'granted') return line.kind === 'fund' ? 'collected' : 'appropriation'
  if (part === 'free') return line.kind
  return part
}

/** An account's code, such as `budget/youth-basic-income/2026`: as the database makes it. */
export function codeOf({ kind, line, member }: AccountName): string {
  const owner =
    line.kind === 'budget' ? [line.programme, line.year] : [line.fund, ...(member ? [member] : [])]
  return [kind, ...owner].join('/')
}

/** A line as the tables hold it. */
export interface OwnerColumns {
  readonly programme: string | null
  readonly fiscal_year: number | null
  readonly fund: string | null
}

/** The line of a row. */
export function lineOf({ programme, fiscal_year: year, fund }: OwnerColumns): Line {
  if (fund !== null) return { kind: 'fund', fund }
  if (programme === null || year === null)
    throw new Error('a row of the ledger has neither a budget nor a fund')
  return { kind: 'budget', programme, year }
}
