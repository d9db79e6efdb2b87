import { isTaken, type SystemActor } from '../database/index.ts'
import type { EvidenceContext } from './context.ts'
import type { Document } from './document.ts'
import { addScan, unscannedDocuments } from './store.ts'

const RESCAN: SystemActor = { kind: 'system', job: 'evidence-rescan' }

/** What came of scanning again. */
export interface Rescanned {
  /** How many got a verdict. */
  readonly scanned: number
  /** Files that could not be read; the others are scanned all the same. */
  readonly failed: readonly { readonly id: string; readonly error: unknown }[]
}

/**
 * Scans files that nobody has scanned, up to so many, once a scanner is there. A file in which malware is found stays
 * in the storage and is shown to nobody any more.
 */
export async function rescanDocuments(context: EvidenceContext, most: number): Promise<Rescanned> {
  const documents = await context.database.transaction(RESCAN, (transaction) =>
    unscannedDocuments(transaction, most),
  )
  const failed: { readonly id: string; readonly error: unknown }[] = []
  let scanned = 0
  for (const document of documents) {
    const isScanned = await rescan(context, document).catch((error: unknown) => {
      failed.push({ id: document.id, error })
      return false
    })
    if (isScanned) scanned++
  }
  return { scanned, failed }
}

async function rescan(context: EvidenceContext, document: Document): Promise<boolean> {
  const { database, contents, scanner, now } = context
  if (document.ending?.kind !== 'kept') return false
  const content = await contents.get(document.ending.sha256)
  const verdict = await scanner.scan(content).finally(() => content.destroy())
  // Where there is still no scanner, there is nothing to add.
  if (verdict.kind === 'unscanned') return false
  try {
    await database.transaction(RESCAN, (transaction) =>
      addScan(transaction, document, { verdict, at: now() }),
    )
    return true
  } catch (error) {
    if (isTaken(error, 'evidence_scan_pkey')) return false
    throw error
  }
}
