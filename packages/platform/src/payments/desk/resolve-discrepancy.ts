import type { AccountActor, Transaction } from '../../database/index.ts'

/** What a person found out about a disagreement with the bank. */
export interface Resolving {
  readonly actor: AccountActor
  readonly key: string
  readonly resolution: string
  readonly at: Date
}

/** Closes a disagreement with what was found out. False where there is none that is open. */
export async function resolveDiscrepancy(
  transaction: Transaction,
  { actor, key, resolution, at }: Resolving,
): Promise<boolean> {
  const result = await transaction
    .updateTable('payment_discrepancy')
    .set({ resolved_by: actor.accountId, resolved_at: at, resolution })
    .where('key', '=', key)
    .where('resolved_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
