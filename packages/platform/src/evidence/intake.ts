import { readFile } from 'node:fs/promises'
import { checkFile, type FileLimits } from './file-kind/check-file.ts'
import type { FileKind } from './file-kind/kinds.ts'
import { changedOnItsWay, type FileRefusal, infectedFile } from './file-kind/refusal.ts'
import { inTurns } from './in-turns.ts'
import type { Scanner, Verdict } from './scanner/scanner.ts'
import { countContent, type Sha256, type Stored } from './sha256.ts'
import type { ContentStore } from './storage/content-store.ts'

/** A file that is kept, with what was found out about it. */
export interface TakenFile extends Stored {
  readonly kind: 'taken'
  readonly fileKind: FileKind
  readonly verdict: Exclude<Verdict, { readonly kind: 'infected' }>
}

/** A file that is not kept, and by which signature where malware was found. */
export type RefusedFile = FileRefusal & { readonly signature?: string }

/** A file as it has arrived. */
export interface ArrivedFile {
  readonly path: string
  /** What the sender says that its bytes are, where they do. */
  readonly sha256: Sha256 | undefined
}

/** Looks at an arrived file and keeps it, or refuses it. Rejects where the storage or the disk fails. */
export type Intake = (file: ArrivedFile) => Promise<TakenFile | RefusedFile>

interface IntakeOptions {
  readonly limits: FileLimits
  readonly scanner: Scanner
  readonly contents: ContentStore
}

/** Each file is in memory while it is looked at; more at once than this would not be quicker. */
const AT_ONCE = 4

/** Takes files in: by their kind, their scan, and into the storage, in this order, so that nothing bad is ever kept. */
export function makeIntake({ limits, scanner, contents }: IntakeOptions): Intake {
  return inTurns(AT_ONCE, async ({ path, sha256: stated }) => {
    const content = await readFile(path)
    if (stated !== undefined && stated !== nameOf(content)) return changedOnItsWay
    const check = await checkFile(content, limits)
    if (check.kind === 'refused') return check
    const verdict = await scanner.scan(chunksOf(content))
    if (verdict.kind === 'infected') return { ...infectedFile, signature: verdict.signature }
    const stored = await contents.put(chunksOf(content))
    return { kind: 'taken', ...stored, fileKind: check.fileKind, verdict }
  })
}

function nameOf(content: Buffer): Sha256 {
  const count = countContent()
  count.add(content)
  return count.end().sha256
}

const CHUNK = 65_536

async function* chunksOf(content: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += CHUNK) yield content.subarray(from, from + CHUNK)
}
