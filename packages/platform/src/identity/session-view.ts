import { z } from 'zod'
import type { Transaction } from '../database/index.ts'
import { GRANTED_ROLES } from '../database/index.ts'
import { openName } from './account-store.ts'
import type { Around } from './around.ts'
import { consentsOf } from './consent-store.ts'
import { type ConsentView, consentSchema, consentView } from './consent-view.ts'
import { grantsOf } from './grant-store.ts'
import type { Caller } from './request-identity.ts'
import type { Grant } from './session.ts'
import { csrfTokenOf } from './session-id.ts'

/** Who am I, and what may I be. */
export type SessionView = SignedInView | VisitorView

interface SignedInView {
  signedIn: true
  account: { id: string; name: string | null; helpCode: string }
  grants: Grant[]
  acting: Grant | null
  csrf: string
  consents: ConsentView[]
  expiresAt: string
}

interface VisitorView {
  signedIn: false
  canSignIn: boolean
}

export const grantSchema: z.ZodType<Grant> = z
  .object({ id: z.uuid(), role: z.enum(GRANTED_ROLES), institution: z.string().nullable() })
  .meta({ id: 'Grant', description: 'A role that somebody has, of an institution where the role is of one' })

const signedInSchema: z.ZodType<SignedInView> = z.object({
  signedIn: z.literal(true),
  account: z.object({
    id: z.uuid(),
    name: z.string().nullable(),
    helpCode: z.string().describe('What they tell a person who wants their help'),
  }),
  grants: z.array(grantSchema),
  acting: grantSchema.nullable().describe('The role in which they act now; as a resident without it'),
  csrf: z.string().describe('To be sent as x-ondol-csrf with every change'),
  consents: z.array(consentSchema),
  expiresAt: z.iso.datetime(),
})

const visitorSchema: z.ZodType<VisitorView> = z.object({
  signedIn: z.literal(false),
  canSignIn: z.boolean().describe('Whether a provider of sign-ins is set up'),
})

export const sessionSchema: z.ZodType<SessionView> = z
  .union([signedInSchema, visitorSchema])
  .meta({ id: 'Session', description: 'Who is signed in' })

/** What a page is told of the person who is signed in on it. */
export async function sessionView(
  transaction: Transaction,
  { accountId, acting, expiresAt, sessionId }: Caller,
  { sealing }: Pick<Around, 'sealing'>,
): Promise<SessionView> {
  const account = await transaction
    .selectFrom('account')
    .where('id', '=', accountId)
    .select(['id', 'name_sealed', 'help_code'])
    .executeTakeFirstOrThrow()
  const consents = await consentsOf(transaction, accountId)
  return {
    signedIn: true,
    account: { id: accountId, name: openName(account, sealing), helpCode: account.help_code },
    grants: [...(await grantsOf(transaction, accountId))],
    acting,
    csrf: csrfTokenOf(sessionId),
    consents: consents.map((consent) => consentView(consent, sealing)),
    expiresAt: expiresAt.toISOString(),
  }
}
