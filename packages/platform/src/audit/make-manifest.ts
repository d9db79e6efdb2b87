import { sql } from 'kysely'
import { NOTHING_BEFORE } from '../chain/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { Database, Transaction } from '../database/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { anchorCases, anchorCouncils, anchorTransfers, digestOf } from './anchors.ts'
import { type Manifest, type ManifestBody, signManifest } from './manifest.ts'
import { countAll } from './totals.ts'

/** What it takes to make a manifest. */
export interface ManifestAround {
  readonly database: Database
  readonly keys: Pick<KeyRing, 'sign'>
  readonly now: () => Date
}

const ACTOR = { kind: 'system', job: 'audit.manifest' } as const

/** Anchors all that is new since the last manifest, and signs it. */
export async function makeManifest(around: ManifestAround): Promise<Manifest> {
  return await around.database.transaction(ACTOR, (transaction) => makeIn(transaction, around))
}

/** Makes the manifest of today in Seoul, unless there is one: a job may run twice. */
export async function makeDailyManifest(around: ManifestAround): Promise<Manifest | null> {
  return await around.database.transaction(ACTOR, async (transaction) => {
    await oneAtATime(transaction)
    const last = await lastManifest(transaction)
    const isMade = last !== null && seoulToday(new Date(last.body.madeAt)) === seoulToday(around.now())
    return isMade ? null : await makeIn(transaction, around)
  })
}

async function makeIn(transaction: Transaction, { keys, now }: ManifestAround): Promise<Manifest> {
  await oneAtATime(transaction)
  const last = await lastManifest(transaction)
  const number = (last?.body.number ?? 0) + 1
  await anchorCases(transaction, number)
  await anchorCouncils(transaction, number)
  await anchorTransfers(transaction, number)
  const madeAt = now()
  const body: ManifestBody = {
    number,
    madeAt: madeAt.toISOString(),
    previous: last?.digest ?? NOTHING_BEFORE,
    anchors: await digestOf(transaction, number),
    totals: await countAll(transaction),
  }
  const manifest = signManifest(body, keys)
  const { digest, signature } = manifest
  await transaction
    .insertInto('audit_manifest')
    .values({ number, made_at: madeAt, body: JSON.stringify(body), digest, signature })
    .execute()
  return manifest
}

/** Two who make one at the same moment make one after the other. */
async function oneAtATime(transaction: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('ondol.audit.manifest'))`.execute(transaction)
}

async function lastManifest(transaction: Transaction): Promise<Manifest | null> {
  const row = await transaction
    .selectFrom('audit_manifest')
    .select(['body', 'digest', 'signature'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
