import type { Won } from '../money/index.ts'
import type { AccountName, Line, Part } from './account.ts'
import { kindOf } from './account.ts'

/** From which part of a line to which other: the first is debited, the second credited. */
type Step = readonly [debit: Part, credit: Part]

/** What a transfer did, for the record. */
export const TRANSFER_KINDS = [
  'reserve',
  'release',
  'commit',
  'recall',
  'disburse',
  'bounce',
  'recover',
  'repay',
  'forgive',
  'forgo',
  'reclaim',
  'set-budget',
  'contribute',
  'endow',
] as const
export type TransferKind = (typeof TRANSFER_KINDS)[number]

/** Every way in which money moves along one line. */
export type Move = Exclude<TransferKind, 'set-budget' | 'contribute' | 'endow'>

/**
 * What was granted is always free, reserved, committed or paid out:
 * `granted = free + reserved + committed + bank`.
 */
const MOVES: Readonly<Record<Move, readonly Step[]>> = {
  /** A case is approved. */
  reserve: [['free', 'reserved']],
  /** An approval ends without payment. */
  release: [['reserved', 'free']],
  /** A payment order is released to the bank. */
  commit: [['reserved', 'committed']],
  /** The bank rejected the order, or it is called back: it may be released again. */
  recall: [['committed', 'reserved']],
  /** The bank has paid. */
  disburse: [['committed', 'bank']],
  /** What the bank had paid came back to it: as if it had been ordered only. */
  bounce: [['bank', 'committed']],
  /** Too much was paid: it is to be paid back. */
  recover: [['receivable', 'recoverable']],
  /** It was paid back, and can be spent again. */
  repay: [
    ['bank', 'receivable'],
    ['recoverable', 'free'],
  ],
  /** It need not be paid back after all. */
  forgive: [['recoverable', 'receivable']],
  /** A tax is cut: nothing is paid. */
  forgo: [['revenue-forgone', 'tax-claim']],
  /** A cut is taken back. */
  reclaim: [['tax-claim', 'revenue-forgone']],
}

/** One side of a transfer: a debit above zero, a credit below. */
export interface Entry extends AccountName {
  readonly amount: number
}

/** Moves through which a member of a fund receives or gives back: their account shows it. */
const MEMBERS: Readonly<Partial<Record<Move, Step>>> = {
  disburse: ['member', 'pool'],
  bounce: ['pool', 'member'],
  repay: ['pool', 'member'],
}

interface Moved {
  readonly line: Line
  readonly amount: Won
  /** Who receives, where it is a fund's member. */
  readonly member?: string | undefined
}

/** The entries of a move; they sum to zero. */
export function entriesOf(move: Move, { line, amount, member }: Moved): readonly Entry[] {
  const steps = MOVES[move].flatMap(([debit, credit]) => [
    { kind: kindOf(line, debit), line, amount: Number(amount) },
    { kind: kindOf(line, credit), line, amount: -amount },
  ])
  const own = line.kind === 'fund' && member !== undefined ? MEMBERS[move] : undefined
  if (own === undefined || member === undefined) return steps
  const [debit, credit] = own
  const side = (part: Part): Pick<Entry, 'kind' | 'line' | 'member'> =>
    part === 'member' ? { kind: part, line, member } : { kind: kindOf(line, part), line }
  return [...steps, { ...side(debit), amount: Number(amount) }, { ...side(credit), amount: -amount }]
}
