import { saveFile } from '../../result/save-file.ts'
import type { AuditManifest } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'

/** Hands out a manifest with the keys that prove it, so that it can be checked without this server. */
export const saveManifest = async ({ fault: _, ...manifest }: AuditManifest): Promise<void> => {
  const { keys } = await request<{ readonly keys: readonly unknown[] }>('/v1/audit/keys')
  const content = JSON.stringify({ ...manifest, keys }, null, 2)
  saveFile(`ondol-manifest-${manifest.body.number}.json`, new Blob([content], { type: 'application/json' }))
}
