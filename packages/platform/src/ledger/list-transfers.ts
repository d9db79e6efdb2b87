import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Transaction } from '../database/index.ts'
import type { TransferKind } from './moves.ts'

/** Which transfers are asked for. */
export interface TransferFilter {
  readonly programme?: string | undefined
  readonly year?: number | undefined
  readonly fund?: string | undefined
  readonly kind?: TransferKind | undefined
  readonly caseId?: string | undefined
  /** The code of an account that it moves something on. */
  readonly account?: string | undefined
}

/** A transfer as it is told. */
export interface TransferView {
  readonly id: string
  readonly at: Date
  readonly kind: TransferKind
  readonly memo: string
  readonly caseId: string | null
  readonly institution: string | null
  readonly key: string
  readonly madeBy: string
  /** A debit is above zero, a credit below. */
  readonly entries: readonly { readonly account: string; readonly amount: number }[]
}

interface Page {
  readonly limit: number
  /** The id of the last transfer of the page before. */
  readonly before?: string | undefined
}

/** Transfers, the newest first. */
export async function listTransfers(
  transaction: Transaction,
  filter: TransferFilter,
  { limit, before }: Page,
): Promise<readonly TransferView[]> {
  const { programme, year, fund, kind, caseId, account } = filter
  return await transaction
    .selectFrom('ledger_transfer as t')
    .select(['t.id', 't.at', 't.kind', 't.memo', 't.case_id as caseId', 't.institution_id as institution'])
    .select(['t.idempotency_key as key', 't.made_by as madeBy'])
    .select((from) =>
      jsonArrayFrom(
        from
          .selectFrom('ledger_entry as e')
          .innerJoin('ledger_account as a', 'a.id', 'e.account_id')
          .whereRef('e.transfer_id', '=', 't.id')
          .select(['a.code as account', 'e.amount'])
          .orderBy('a.id'),
      ).as('entries'),
    )
    .$if(programme !== undefined, (query) => query.where('t.programme', '=', programme ?? ''))
    .$if(year !== undefined, (query) => query.where('t.fiscal_year', '=', year ?? 0))
    .$if(fund !== undefined, (query) => query.where('t.fund', '=', fund ?? ''))
    .$if(kind !== undefined, (query) => query.where('t.kind', '=', kind ?? 'reserve'))
    .$if(caseId !== undefined, (query) => query.where('t.case_id', '=', caseId ?? ''))
    .$if(account !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('ledger_entry as of')
            .innerJoin('ledger_account as held', 'held.id', 'of.account_id')
            .whereRef('of.transfer_id', '=', 't.id')
            .where('held.code', '=', account ?? '')
            .select('of.amount'),
        ),
      ),
    )
    .$if(before !== undefined, (query) => query.where('t.id', '<', before ?? ''))
    .orderBy('t.id', 'desc')
    .limit(limit)
    .execute()
}
