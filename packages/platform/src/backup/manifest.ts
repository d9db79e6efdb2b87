import { z } from 'zod'
import { KEY_USES, type KeyUse } from '../secrets/index.ts'
import { BackupError } from './backup-error.ts'

/** The name of the last entry: what a backup has to hold. A file that was cut off has none. */
export const MANIFEST = 'manifest.json'

/** The form of backups that this version writes, and the newest that it reads. */
export const FORMAT = 1

/** What a backup holds. */
export interface Manifest {
  readonly format: number
  readonly madeAt: string
  /** Of the software that made it. */
  readonly version: string
  readonly database: 'pglite' | 'postgresql'
  /** What the tables were made by, in this order. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
  /** The ids of the keys without which not everything that is here can be opened, found again or verified. */
  readonly keys: Readonly<Record<KeyUse, readonly string[]>>
  /** The tables in the order in which they can be filled. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly parts: readonly { readonly name: string; readonly size: number; readonly sha256: string }[]
  readonly documents: {
    readonly count: number
    readonly bytes: number
    /** SHA-256 over the names of all documents, one a line, in their order. */
    readonly names: string
  }
}

const sha256 = z.string().regex(/^[\da-f]{64}$/)
const count = z.int().min(0)

const schema: z.ZodType<Manifest> = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  version: z.string(),
  database: z.enum(['pglite', 'postgresql']),
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  keys: z.record(z.enum(KEY_USES), z.array(z.string())),
  tables: z.array(z.object({ name: z.string(), rows: count })),
  parts: z.array(z.object({ name: z.string(), size: count, sha256 })),
  documents: z.object({ count, bytes: count, names: sha256 }),
})

const anyFormat = z.looseObject({ format: z.int() })

/** Reads a manifest. Throws a BackupError where it is none, or one of a newer form. */
export function readManifest(bytes: Uint8Array, file: string): Manifest {
  const value = parse(bytes, file)
  const { format } = anyFormat.catch({ format: 0 }).parse(value)
  if (format > FORMAT)
    throw new BackupError(
      `${file}: expected a backup of form ${FORMAT} or older, not ${format}; a newer Ondol reads it`,
    )
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new BackupError(`${file}: ${MANIFEST} is damaged at ${issue?.path.join('.') ?? 'its start'}`)
}

function parse(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch (error) {
    throw new BackupError(`${file}: ${MANIFEST} is damaged: it is no JSON`, { cause: error })
  }
}
