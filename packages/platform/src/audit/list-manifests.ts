import type { Actor, Database } from '../database/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { faultOf, type Manifest } from './manifest.ts'

interface Page {
  readonly limit: number
  /** The number of the last manifest of the page before. */
  readonly before?: number | undefined
}

/** A manifest, and whether it proves what it says. */
export interface ManifestView extends Manifest {
  /** Of its digest, its signature, or how it follows on the one before; `null` where all hold. */
  readonly fault: { readonly expected: string; readonly found: string } | null
}

/** A page of manifests, the newest first, each looked at as it is read; `next` where there are more. */
export async function listManifests(
  { database, keys }: { readonly database: Database; readonly keys: Pick<KeyRing, 'verify'> },
  actor: Actor,
  { limit, before }: Page,
): Promise<{ readonly manifests: readonly ManifestView[]; readonly next: number | null }> {
  const found = await database.transaction(actor, (transaction) =>
    transaction
      .selectFrom('audit_manifest')
      .select(['number', 'body', 'digest', 'signature'])
      .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
      .orderBy('number', 'desc')
      .limit(limit + 1)
      .execute(),
  )
  const page = found.slice(0, limit)
  return {
    manifests: page.map(({ number, ...manifest }, at) => ({
      ...manifest,
      fault: faultAt(number, { manifest, earlier: found[at + 1] }, keys),
    })),
    next: found.length > limit ? (page.at(-1)?.number ?? null) : null,
  }
}

interface Placed {
  readonly manifest: Manifest
  /** The next one that is there below it, if any. */
  readonly earlier: (Manifest & { readonly number: number }) | undefined
}

function faultAt(
  number: number,
  { manifest, earlier }: Placed,
  keys: Pick<KeyRing, 'verify'>,
): ManifestView['fault'] {
  if ((earlier?.number ?? 0) !== number - 1) return { expected: `manifest ${number - 1}`, found: 'none' }
  const before = earlier === undefined ? null : { ...earlier, body: { ...earlier.body, number: number - 1 } }
  return faultOf(manifest, before, keys)
}
