import type { LedgerTransfer } from '../../server/api-types.ts'

/** One side of a transfer, as a line of a journal. */
export interface LedgerEntry {
  readonly transfer: LedgerTransfer
  readonly account: string
  /** Won; one of both is 0. */
  readonly debit: number
  readonly credit: number
}

/** The sides of transfers, each a line; of one account alone where one is named. */
export const entriesOf = (
  transfers: readonly LedgerTransfer[],
  account: string | null,
): readonly LedgerEntry[] =>
  transfers.flatMap((transfer) =>
    transfer.entries
      .filter((entry) => account === null || entry.account === account)
      .map(({ account: of, amount }) => ({
        transfer,
        account: of,
        debit: Math.max(amount, 0),
        credit: Math.max(-amount, 0),
      })),
  )
