import { z } from 'zod'
import type { AccountActor } from '../database/index.ts'

/** The header that a request carries so that sending it again moves nothing twice. */
export const idempotencyHeaders: z.ZodType<{ readonly 'idempotency-key': string }> = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/, '8 to 200 visible characters')
    .describe('Chosen by the client, and the same when it sends the request again'),
})

/** The key as it is kept: the keys of one account are not those of another. */
export function idempotencyKeyOf(
  { accountId }: AccountActor,
  headers: { readonly 'idempotency-key': string },
): string {
  return `request/${accountId}/${headers['idempotency-key']}`
}
