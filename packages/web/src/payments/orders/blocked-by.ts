import type { PaymentOrder } from '../../server/api-types.ts'

/** What stands in the way of a release, as far as it can be told beforehand; the server decides. */
export type Block = 'mine' | 'account' | 'accountRefused'

/** Why a paymaster cannot release a payment; `null` where nothing is known against it. */
export const blockedBy = ({ mine, account, accountRefused }: PaymentOrder): Block | null => {
  if (!mine) return 'mine'
  if (account === null) return 'account'
  return accountRefused === null ? null : 'accountRefused'
}
