import { hashOf, type Json } from '../chain/index.ts'
import type { AccountActor, Transaction } from '../database/index.ts'
import { plainProblem, RequestError } from '../http/index.ts'

interface Asked {
  readonly actor: AccountActor
  readonly key: string
  readonly body: unknown
  readonly at: Date
}

/**
 * Does something once for each key of an account: sent again with the same body it is answered as the first time, also
 * where both arrive at once; with another body it is refused. In the transaction of what is done.
 */
export async function answerOnce<T extends object>(
  transaction: Transaction,
  { actor, key, body, at }: Asked,
  run: () => Promise<T>,
): Promise<T> {
  const bodyHash = hashOf(body)
  const own = { account_id: actor.accountId, key: `council/${key}` }
  const fresh = await transaction
    .insertInto('request_receipt')
    .values({ ...own, body_hash: bodyHash, answer: 'null', at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (fresh === undefined) return await answerAgain(transaction, own, bodyHash)
  const answer = await run()
  await transaction
    .deleteFrom('request_receipt')
    .where('account_id', '=', own.account_id)
    .where('key', '=', own.key)
    .execute()
  await transaction
    .insertInto('request_receipt')
    .values({ ...own, body_hash: bodyHash, answer: JSON.stringify(answer), at })
    .execute()
  return answer
}

async function answerAgain<T>(
  transaction: Transaction,
  own: { readonly account_id: string; readonly key: string },
  bodyHash: string,
): Promise<T> {
  const row = await transaction
    .selectFrom('request_receipt')
    .select(['body_hash', 'answer'])
    .where('account_id', '=', own.account_id)
    .where('key', '=', own.key)
    .executeTakeFirstOrThrow()
  if (row.body_hash !== bodyHash)
    throw new RequestError(plainProblem(422, 'This Idempotency-Key was used for another request.'))
  // Only answers of the same kind of request are kept under such keys.
  return row.answer as Json as T
}
