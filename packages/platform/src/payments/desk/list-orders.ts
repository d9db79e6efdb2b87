import type { Transaction } from '../../database/index.ts'
import { maskName } from '../../secrets/index.ts'
import type { Sealing } from '../context.ts'
import type { OrderState } from '../tables.ts'
import { beneficiaryOf } from './grant-store.ts'

/** Which orders are asked for. */
export interface OrderFilter {
  readonly state?: readonly OrderState[] | undefined
  /** Due on this day or before. */
  readonly dueBy?: string | undefined
  readonly programme?: string | undefined
  readonly institution?: string | undefined
  readonly caseId?: string | undefined
  readonly batchId?: string | undefined
}

/** An order as the desk of a paymaster shows it. */
export interface OrderView {
  readonly id: string
  readonly caseId: string
  readonly reference: string
  readonly programme: string
  readonly institution: string
  readonly dueOn: string
  readonly amount: number
  /** What the decision that stands grants in all, and in how many payments. */
  readonly granted: number
  readonly parts: number
  readonly state: OrderState
  readonly replaces: string | null
  /** Whose account it is, with most letters hidden; `null` where the person has named none. */
  readonly payee: string | null
  /** The account, with most of its digits hidden; `null` where the person has named none. */
  readonly account: string | null
  /** Why the bank does not take the account; another one is awaited. */
  readonly accountRefused: string | null
  /** Whether whoever asks may release it: not where they decided the case. */
  readonly mine: boolean
  readonly releasedAt: Date | null
  readonly batchId: string | null
  /** The code of the bank's refusal. */
  readonly rejected: string | null
  readonly paidOn: string | null
  readonly returnedOn: string | null
  readonly demanded: number | null
  readonly repaid: number | null
}

interface Asking {
  readonly limit: number
  /** `dueOn` and `id` of the last order of the page before. */
  readonly after?: { readonly dueOn: string; readonly id: string } | undefined
  /** Who asks; `null` for nobody who could release. */
  readonly accountId: string | null
  /** What opens the names of accounts. */
  readonly sealing: Sealing
}

/** The orders of the desk, the earliest due first. */
export async function listOrders(
  transaction: Transaction,
  filter: OrderFilter,
  { limit, after, accountId, sealing }: Asking,
): Promise<readonly OrderView[]> {
  const rows = await found(transaction, filter, after).limit(limit).execute()
  return rows.map(
    ({ decidedBy, accountRefused, rejection, settlement, returned, recovery, sealed, ...row }) => ({
      ...row,
      payee: payeeOf(sealing, row.caseId, sealed),
      accountRefused: accountRefused?.code ?? null,
      mine: accountId !== null && !decidedBy.includes(accountId),
      rejected: rejection?.code ?? null,
      paidOn: settlement?.bookedOn ?? null,
      returnedOn: returned?.bookedOn ?? null,
      demanded: recovery?.due ?? null,
      repaid: recovery?.received.reduce((sum, { amount }) => sum + amount, 0) ?? null,
    }),
  )
}

function payeeOf(sealing: Sealing, caseId: string, sealed: string | null): string | null {
  const account = beneficiaryOf(sealing, { case_id: caseId, beneficiary_sealed: sealed })
  return account === null ? null : maskName(account.holder)
}

/** How many orders a filter finds, and of what sum. Whole won. */
export interface OrderTotal {
  readonly orders: number
  readonly amount: number
}

/** All that a filter finds, added up. */
export async function totalOfOrders(transaction: Transaction, filter: OrderFilter): Promise<OrderTotal> {
  const { orders, amount } = await matching(transaction, filter)
    .select(({ fn }) => [fn.countAll<string>().as('orders'), fn.sum<string | null>('o.amount').as('amount')])
    .executeTakeFirstOrThrow()
  return { orders: Number(orders), amount: Number(amount ?? 0) }
}

// The type of a query grows with each part of it, and nobody writes it down.
function matching(transaction: Transaction, filter: OrderFilter) {
  const { state, dueBy, programme, institution, caseId, batchId } = filter
  return transaction
    .selectFrom('payment_order as o')
    .$if(state !== undefined, (query) => query.where('o.state', 'in', [...(state ?? [])]))
    .$if(dueBy !== undefined, (query) => query.where('o.due_on', '<=', dueBy ?? ''))
    .$if(programme !== undefined, (query) => query.where('o.programme', '=', programme ?? ''))
    .$if(institution !== undefined, (query) => query.where('o.institution_id', '=', institution ?? ''))
    .$if(caseId !== undefined, (query) => query.where('o.case_id', '=', caseId ?? ''))
    .$if(batchId !== undefined, (query) => query.where('o.batch_id', '=', batchId ?? ''))
}

function found(transaction: Transaction, filter: OrderFilter, after: Asking['after']) {
  return matching(transaction, filter)
    .innerJoin('payment_grant as g', 'g.case_id', 'o.case_id')
    .select(['o.id', 'o.case_id as caseId', 'g.reference', 'o.programme', 'o.institution_id as institution'])
    .select(['o.due_on as dueOn', 'o.amount', 'o.state', 'o.replaces', 'g.beneficiary_hint as account'])
    .select(['g.account_refused as accountRefused', 'o.released_at as releasedAt', 'o.batch_id as batchId'])
    .select(['o.rejection', 'o.settlement', 'o.returned', 'o.recovery', 'g.decided_by as decidedBy'])
    .select(['g.payable as granted', 'g.parts', 'g.beneficiary_sealed as sealed'])
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('o.due_on', 'o.id'), '>', tuple(after?.dueOn ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('o.due_on')
    .orderBy('o.id')
}
