import { join } from 'node:path'
import type { ContentStore } from './content-store.ts'
import { openFolderStore } from './folder-store.ts'
import type { S3Location } from './s3-store.ts'

/** Where files are kept: an S3-compatible storage, or a folder. */
export interface ContentSettings {
  readonly folder: string
  readonly s3: S3Location | null
}

/** A storage, and how to let go of it. */
interface OpenContents {
  readonly contents: ContentStore
  readonly close: () => void
}

/** Opens the storage of files. */
export async function openContents({ folder, s3 }: ContentSettings, now: () => Date): Promise<OpenContents> {
  if (s3 === null)
    return { contents: await openFolderStore(join(folder, 'evidence'), now), close: () => undefined }
  // Its client takes a while to load, and most installations do without.
  const { openS3Store } = await import('./s3-store.ts')
  const store = openS3Store(s3)
  return { contents: store, close: store.close }
}
