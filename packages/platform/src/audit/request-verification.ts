import type { AccountActor, Database } from '../database/index.ts'
import { sendJob } from '../jobs/index.ts'
import { type VerifyAround, verify } from './verify.ts'
import type { VerificationView } from './views.ts'

/** Asks for a verification, which a job does soon. */
export async function requestVerification(
  {
    database,
    ids,
    now,
  }: { readonly database: Database; readonly ids: () => string; readonly now: () => Date },
  actor: AccountActor,
): Promise<string> {
  const id = ids()
  await database.transaction(actor, async (transaction) => {
    const asked = { id, requested_by: actor.accountId, requested_at: now() }
    await transaction.insertInto('audit_verification').values(asked).execute()
    await sendJob(transaction, 'audit.verify', { verificationId: id })
  })
  return id
}

const ACTOR = { kind: 'system', job: 'audit.verify' } as const

/** Verifies for whoever asked, and keeps what was found. What is done already is not done again. */
export async function runVerification(around: VerifyAround, id: string, signal: AbortSignal): Promise<void> {
  const { database, now } = around
  const asked = await database.transaction(ACTOR, (transaction) =>
    transaction
      .updateTable('audit_verification')
      .set({ started_at: now() })
      .where('id', '=', id)
      .where('finished_at', 'is', null)
      .executeTakeFirst(),
  )
  if (asked.numUpdatedRows === 0n) return
  const result = JSON.stringify(await verify(around, { signal }))
  await database.transaction(ACTOR, (transaction) =>
    transaction
      .updateTable('audit_verification')
      .set({ finished_at: now(), result })
      .where('id', '=', id)
      .execute(),
  )
}

/** The latest verifications, the newest first. */
export async function listVerifications(
  database: Database,
  actor: AccountActor,
  most: number,
): Promise<readonly VerificationView[]> {
  const rows = await database.transaction(actor, (transaction) =>
    transaction
      .selectFrom('audit_verification')
      .selectAll()
      .orderBy('requested_at', 'desc')
      .limit(most)
      .execute(),
  )
  return rows.map((row) => ({
    id: row.id,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    result: row.result,
  }))
}
