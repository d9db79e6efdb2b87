import type { Selectable } from 'kysely'
import type { Database, Transaction } from '../database/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { digestOf } from './anchors.ts'
import type { Finding } from './finding.ts'
import { faultOf, type Manifest } from './manifest.ts'
import { readTogether } from './read-together.ts'
import type { AuditManifestTable } from './tables.ts'

/** A manifest that was looked at. */
export interface CheckedManifest {
  readonly manifest: Manifest
  readonly anchors: number
  readonly findings: readonly Finding[]
}

/** Looks at every manifest: that it follows on the one before, is signed by us, and lists what it listed. */
export async function* checkManifests(
  database: Database,
  keys: Pick<KeyRing, 'verify'>,
): AsyncGenerator<CheckedManifest> {
  for (let before: Manifest | null = null; ; ) {
    const last: Manifest | null = before
    const checked: CheckedManifest | null = await readTogether(database, (transaction) =>
      checkAfter(transaction, last, keys),
    )
    if (checked === null) return
    yield checked
    before = checked.manifest
  }
}

async function checkAfter(
  transaction: Transaction,
  before: Manifest | null,
  keys: Pick<KeyRing, 'verify'>,
): Promise<CheckedManifest | null> {
  const row = await transaction
    .selectFrom('audit_manifest')
    .selectAll()
    .where('number', '>', before?.body.number ?? 0)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const manifest = manifestOf(row)
  const place = `manifest/${row.number}`
  const { count, digest } = await digestOf(transaction, row.number)
  const listed = manifest.body.anchors
  const fault = faultOf(manifest, before, keys)
  const findings: Finding[] = gaps(row.number, before)
  if (fault !== null && findings.length === 0) findings.push({ kind: 'manifest-altered', place, ...fault })
  if (listed.count !== count || listed.digest !== digest)
    findings.push({
      kind: 'anchors-altered',
      place,
      expected: `${listed.count} of digest ${listed.digest}`,
      found: `${count} of digest ${digest}`,
    })
  // What is said of the place of the next one is its number here, whatever the body says.
  return {
    manifest: { ...manifest, body: { ...manifest.body, number: row.number } },
    anchors: count,
    findings,
  }
}

function gaps(number: number, before: Manifest | null): Finding[] {
  const expected = (before?.body.number ?? 0) + 1
  if (number === expected) return []
  return [
    {
      kind: 'manifest-removed',
      place: `manifest/${expected}`,
      expected: `manifest ${expected}`,
      found: `manifest ${number}`,
    },
  ]
}

/** A manifest as its row holds it. */
function manifestOf({ body, digest, signature }: Selectable<AuditManifestTable>): Manifest {
  return { body, digest, signature }
}
