import type { Actor, Database } from '../database/index.ts'
import type { Manifest } from './manifest.ts'

interface Page {
  readonly limit: number
  /** The number of the last manifest of the page before. */
  readonly before?: number | undefined
}

/** Manifests, the newest first. */
export async function listManifests(
  database: Database,
  actor: Actor,
  { limit, before }: Page,
): Promise<readonly Manifest[]> {
  return await database.transaction(actor, (transaction) =>
    transaction
      .selectFrom('audit_manifest')
      .select(['body', 'digest', 'signature'])
      .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
      .orderBy('number', 'desc')
      .limit(limit)
      .execute(),
  )
}
