import type { Transaction } from '../database/index.ts'
import type { Won } from '../money/index.ts'
import type { Line } from './account.ts'
import type { Entry } from './moves.ts'
import { post } from './post.ts'
import { NOTHING, type Outcome } from './refusal.ts'

/** Money that comes into a fund. */
interface Incoming {
  readonly key: string
  readonly transferId: string
  readonly at: Date
  readonly fund: string
  readonly amount: Won
  readonly memo: string
}

/** A month's share, paid in for a member. */
export interface Contribution extends Incoming {
  readonly member: string
  /** The case by which they are a member. */
  readonly caseId: string
  readonly institution: string
  /** The budget that it comes from; `null` where the member pays it. */
  readonly from: Extract<Line, { readonly kind: 'budget' }> | null
}

/** Takes a contribution into a fund, and shows it on the member's account. */
export async function contribute(
  transaction: Transaction,
  { transferId, amount, fund, member, from, ...contribution }: Contribution,
): Promise<Outcome> {
  const line: Line = { kind: 'fund', fund }
  const entries: readonly Entry[] = [
    ...incoming(line, amount),
    { kind: 'pool', line, amount: Number(amount) },
    { kind: 'member', line, member, amount: -amount },
    ...(from === null ? [] : outgoing(from, amount)),
  ]
  return await take(
    transaction,
    { ...contribution, id: transferId, kind: 'contribute', line, entries },
    amount,
  )
}

/** Adds a part of a budget to a fund, so that it can pay what its members do not carry alone. */
export async function endow(
  transaction: Transaction,
  { transferId, amount, fund, from, ...endowment }: Incoming & Pick<Contribution, 'from'>,
): Promise<Outcome> {
  const line: Line = { kind: 'fund', fund }
  const entries = [...incoming(line, amount), ...(from === null ? [] : outgoing(from, amount))]
  return await take(transaction, { ...endowment, id: transferId, kind: 'endow', line, entries }, amount)
}

async function take(
  transaction: Transaction,
  transfer: Parameters<typeof post>[1],
  amount: Won,
): Promise<Outcome> {
  return amount === 0 ? { kind: 'refused', reasons: [NOTHING] } : await post(transaction, transfer)
}

function incoming(line: Line, amount: Won): readonly Entry[] {
  return [
    { kind: 'collected', line, amount: Number(amount) },
    { kind: 'fund', line, amount: -amount },
  ]
}

/** Money that leaves a budget at once, without having been reserved. */
function outgoing(line: Line, amount: Won): readonly Entry[] {
  return [
    { kind: 'budget', line, amount: Number(amount) },
    { kind: 'bank', line, amount: -amount },
  ]
}
