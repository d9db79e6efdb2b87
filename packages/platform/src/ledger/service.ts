import type { Transaction } from '../database/index.ts'
import type { LinePart } from './line-parts.ts'
import { entriesOf, type Move } from './moves.ts'
import { post } from './post.ts'
import { NOTHING, type Outcome } from './refusal.ts'

/** Money that moves for a case. */
export interface Movement {
  /** The idempotency key, such as `reserve/CASE/DECISION`. */
  readonly key: string
  /** The id that the transfer gets: UUID version 7. */
  readonly transferId: string
  readonly at: Date
  /** How much on which line: as a rule on one. */
  readonly parts: readonly LinePart[]
  readonly caseId: string
  readonly institution: string
  /** The person who receives or gives back, where the line is a fund of which they are a member. */
  readonly member?: string
  readonly memo?: string
}

/** Moves money in the transaction of whoever calls: with it, it is committed or rolled back. */
export type MoveMoney = (transaction: Transaction, movement: Movement) => Promise<Outcome>

function moving(move: Move): MoveMoney {
  return async (transaction, { transferId, parts, member, ...movement }) => {
    const moved = parts.filter(({ amount }) => amount > 0)
    const [first] = moved
    if (first === undefined) return { kind: 'refused', reasons: [NOTHING] }
    const entries = moved.flatMap((part) => entriesOf(move, { ...part, member }))
    return await post(transaction, { ...movement, id: transferId, kind: move, line: first.line, entries })
  }
}

/** Keeps the total of an approval, all its months together, from being spent on anything else. */
export const reserve: MoveMoney = moving('reserve')
/** Gives back what was reserved. */
export const release: MoveMoney = moving('release')
/** A payment order was released: what was reserved for the case is now owed. */
export const commit: MoveMoney = moving('commit')
/** A released order was rejected or called back: reserved again. */
export const recall: MoveMoney = moving('recall')
/** The bank settled an order. */
export const disburse: MoveMoney = moving('disburse')
/** The bank got back what it had settled: owed again. */
export const bounce: MoveMoney = moving('bounce')
/** Too much was paid out: the person owes it. */
export const recover: MoveMoney = moving('recover')
/** The person paid back; the line can spend it again. */
export const repay: MoveMoney = moving('repay')
/** The person need not pay back. */
export const forgive: MoveMoney = moving('forgive')
/** The city will collect less tax in the line's year. */
export const forgo: MoveMoney = moving('forgo')
/** A tax cut is taken back. */
export const reclaim: MoveMoney = moving('reclaim')
