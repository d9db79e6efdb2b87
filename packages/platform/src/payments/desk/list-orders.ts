import type { Transaction } from '../../database/index.ts'
import type { OrderState } from '../tables.ts'

/** Which orders are asked for. */
export interface OrderFilter {
  readonly state?: OrderState | undefined
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
  readonly state: OrderState
  readonly replaces: string | null
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

interface Page {
  readonly limit: number
  /** `dueOn` and `id` of the last order of the page before. */
  readonly after?: { readonly dueOn: string; readonly id: string } | undefined
  /** Who asks; `null` for nobody who could release. */
  readonly accountId: string | null
}

/** The orders of the desk, the earliest due first. */
export async function listOrders(
  transaction: Transaction,
  filter: OrderFilter,
  { limit, after, accountId }: Page,
): Promise<readonly OrderView[]> {
  const rows = await found(transaction, filter, after).limit(limit).execute()
  return rows.map(({ decidedBy, accountRefused, rejection, settlement, returned, recovery, ...row }) => ({
    ...row,
    accountRefused: accountRefused?.code ?? null,
    mine: accountId !== null && !decidedBy.includes(accountId),
    rejected: rejection?.code ?? null,
    paidOn: settlement?.bookedOn ?? null,
    returnedOn: returned?.bookedOn ?? null,
    demanded: recovery?.due ?? null,
    repaid: recovery?.received.reduce((sum, { amount }) => sum + amount, 0) ?? null,
  }))
}

// The type of a query grows with each part of it, and nobody writes it down.
function found(transaction: Transaction, filter: OrderFilter, after: Page['after']) {
  const { state, dueBy, programme, institution, caseId, batchId } = filter
  return transaction
    .selectFrom('payment_order as o')
    .innerJoin('payment_grant as g', 'g.case_id', 'o.case_id')
    .select(['o.id', 'o.case_id as caseId', 'g.reference', 'o.programme', 'o.institution_id as institution'])
    .select(['o.due_on as dueOn', 'o.amount', 'o.state', 'o.replaces', 'g.beneficiary_hint as account'])
    .select(['g.account_refused as accountRefused', 'o.released_at as releasedAt', 'o.batch_id as batchId'])
    .select(['o.rejection', 'o.settlement', 'o.returned', 'o.recovery', 'g.decided_by as decidedBy'])
    .$if(state !== undefined, (query) => query.where('o.state', '=', state ?? 'planned'))
    .$if(dueBy !== undefined, (query) => query.where('o.due_on', '<=', dueBy ?? ''))
    .$if(programme !== undefined, (query) => query.where('o.programme', '=', programme ?? ''))
    .$if(institution !== undefined, (query) => query.where('o.institution_id', '=', institution ?? ''))
    .$if(caseId !== undefined, (query) => query.where('o.case_id', '=', caseId ?? ''))
    .$if(batchId !== undefined, (query) => query.where('o.batch_id', '=', batchId ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('o.due_on', 'o.id'), '>', tuple(after?.dueOn ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('o.due_on')
    .orderBy('o.id')
}
