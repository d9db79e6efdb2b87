import type { Text } from '@ondol/rules'
import { type Won, won } from '../../money/index.ts'
import type { BankReason, CreditTransfer, Direction } from '../iso20022/index.ts'

export type BehaviourId =
  | 'pays'
  | 'unknown-account'
  | 'closed-account'
  | 'blocked-account'
  | 'other-name'
  | 'told-twice'
  | 'late'
  | 'returned'
  | 'returned-first'
  | 'rejected-and-debited'
  | 'other-amount'
  | 'debited-twice'
  | 'other-identifier'
  | 'silent'

/** Money that the simulated bank books for a transfer. */
export interface Booking {
  /** On time, later, or when returns come; see the delays of the settings. */
  readonly when: 'settle' | 'late' | 'return'
  readonly direction: Direction
  readonly amount: Won
  readonly endToEndId: string
  readonly returned: BankReason | null
  /** Debits of one batch make one entry; what is alone makes an entry of its own. */
  readonly alone: boolean
}

/** What the simulated bank does with a transfer. */
export interface Behaviour {
  readonly id: BehaviourId
  /** The last digits of the receiving account that call for it; `null` for what every other account gets. */
  readonly ending: string | null
  readonly text: Text
  readonly rejection: BankReason | null
  readonly bookings: (transfer: CreditTransfer) => readonly Booking[]
  /** True where the notification is delivered twice. */
  readonly toldTwice: boolean
}

const CLOSED: BankReason = { code: 'AC04', text: null }

const debit = (transfer: CreditTransfer, change: Partial<Booking> = {}): Booking => ({
  when: 'settle',
  direction: 'debit',
  amount: transfer.amount,
  endToEndId: transfer.endToEndId,
  returned: null,
  alone: false,
  ...change,
})

const credit = (transfer: CreditTransfer, when: Booking['when']): Booking =>
  debit(transfer, { when, direction: 'credit', returned: CLOSED, alone: true })

const behaviour = (
  id: BehaviourId,
  ending: string | null,
  rest: { readonly text: Text } & Partial<Behaviour>,
): Behaviour => ({ id, ending, rejection: null, bookings: () => [], toldTwice: false, ...rest })

/** Everything that the simulated bank can do to a transfer, each called by its own ending of the account. */
export const BEHAVIOURS: readonly Behaviour[] = [
  behaviour('unknown-account', '900', {
    text: { ko: '없는 계좌로 거절 (AC01)', en: 'rejected: no such account (AC01)' },
    rejection: { code: 'AC01', text: null },
  }),
  behaviour('closed-account', '901', {
    text: { ko: '해지된 계좌로 거절 (AC04)', en: 'rejected: closed account (AC04)' },
    rejection: CLOSED,
  }),
  behaviour('blocked-account', '902', {
    text: { ko: '거래 정지 계좌로 거절 (AC06)', en: 'rejected: blocked account (AC06)' },
    rejection: { code: 'AC06', text: null },
  }),
  behaviour('other-name', '903', {
    text: { ko: '예금주 불일치로 거절 (BE01)', en: 'rejected: another name (BE01)' },
    rejection: { code: 'BE01', text: null },
  }),
  behaviour('told-twice', '910', {
    text: { ko: '지급 후 같은 통지를 두 번 전달', en: 'paid, and the same notification delivered twice' },
    bookings: (transfer) => [debit(transfer)],
    toldTwice: true,
  }),
  behaviour('late', '911', {
    text: { ko: '늦게 지급', en: 'paid late' },
    bookings: (transfer) => [debit(transfer, { when: 'late' })],
  }),
  behaviour('returned', '912', {
    text: { ko: '지급 후 반송 (AC04)', en: 'paid, then returned (AC04)' },
    bookings: (transfer) => [debit(transfer), credit(transfer, 'return')],
  }),
  behaviour('returned-first', '913', {
    text: { ko: '출금 통지보다 반송 통지가 먼저', en: 'the return is told before the payment' },
    bookings: (transfer) => [credit(transfer, 'settle'), debit(transfer, { when: 'return' })],
  }),
  behaviour('rejected-and-debited', '920', {
    text: { ko: '거절하고도 출금', en: 'rejected, and debited all the same' },
    rejection: CLOSED,
    bookings: (transfer) => [debit(transfer)],
  }),
  behaviour('other-amount', '921', {
    text: { ko: '1원 더 출금', en: 'debited with one won more' },
    bookings: (transfer) => [debit(transfer, { amount: won(transfer.amount + 1) })],
  }),
  behaviour('debited-twice', '922', {
    text: { ko: '두 번 출금', en: 'debited twice' },
    bookings: (transfer) => [debit(transfer), debit(transfer, { alone: true })],
  }),
  behaviour('other-identifier', '923', {
    text: { ko: '모르는 식별번호로 출금', en: 'debited under an identifier that nobody knows' },
    bookings: (transfer) => [debit(transfer, { endToEndId: `X${transfer.endToEndId.slice(1)}` })],
  }),
  behaviour('silent', '929', {
    text: { ko: '접수 후 소식 없음', en: 'accepted, and never heard of again' },
  }),
  behaviour('pays', null, {
    text: { ko: '지급', en: 'paid' },
    bookings: (transfer) => [debit(transfer)],
  }),
]
