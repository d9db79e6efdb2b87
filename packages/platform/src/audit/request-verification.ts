import type { AccountActor, Database } from '../database/index.ts'
import { sendJob } from '../jobs/index.ts'
import { findingView } from './finding-view.ts'
import { countAll } from './totals.ts'
import type { Checked, Progress } from './verification.ts'
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
  const onChecked = await progressOf(around, id)
  const result = JSON.stringify(await verify(around, { signal, onChecked }))
  await database.transaction(ACTOR, (transaction) =>
    transaction
      .updateTable('audit_verification')
      .set({ finished_at: now(), result })
      .where('id', '=', id)
      .execute(),
  )
}

/** Milliseconds between two notes of how far a verification has come. */
const PAUSE = 500

/** Notes how far a verification has come, now and then, beside how much there is of what takes the time. */
async function progressOf(
  { database, now }: VerifyAround,
  id: string,
): Promise<(checked: Checked) => Promise<void>> {
  const all = workIn(await database.transaction(ACTOR, countAll))
  let notedAt = now().getTime()
  return async (checked) => {
    if (now().getTime() < notedAt + PAUSE) return
    notedAt = now().getTime()
    const progress: Progress = { checked, share: Math.min(1, workIn(checked) / Math.max(1, all)) }
    await database.transaction(ACTOR, (transaction) =>
      transaction
        .updateTable('audit_verification')
        .set({ progress: JSON.stringify(progress) })
        .where('id', '=', id)
        .execute(),
    )
  }
}

const workIn = ({
  events,
  transfers,
  documents,
}: Pick<Checked, 'events' | 'transfers' | 'documents'>): number => events + transfers + documents

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
    progress: row.progress,
    result: row.result && { ...row.result, findings: row.result.findings.map(findingView) },
  }))
}
