import { join } from 'node:path'
import type { CaseContext } from '../cases/index.ts'
import type { App } from '../http/index.ts'
import type { EvidenceContext } from './context.ts'
import { type FileLimits, USUAL_LIMITS } from './file-kind/check-file.ts'
import { giveUpDocument } from './finish-document.ts'
import { makeIntake } from './intake.ts'
import { type Asking, openAsking } from './open-asking.ts'
import { type Rescanned, rescanDocuments } from './rescan-documents.ts'
import { evidenceRoutes } from './routes.ts'
import type { ClamdAddress } from './scanner/clamd-address.ts'
import { clamdScanner } from './scanner/clamd-scanner.ts'
import { noScanner } from './scanner/scanner.ts'
import { openContents } from './storage/open-contents.ts'
import type { S3Location } from './storage/s3-store.ts'
import { documentUploads } from './upload-purpose.ts'
import { makeUploads, type Uploads } from './upload-routes.ts'
import { Landing } from './uploads/landing.ts'

/** Where evidence is kept, and who looks at it. */
export interface EvidenceSettings {
  /** In which uploads land, and files are kept unless an S3-compatible storage is given. */
  readonly folder: string
  readonly s3: S3Location | null
  /** Where ClamAV listens; without it every file says that nobody has scanned it. */
  readonly clamd: ClamdAddress | null
  readonly registers: { readonly url: string; readonly token: string } | null
  readonly limits?: FileLimits
}

/** Evidence, ready to be served. */
export interface OpenEvidence {
  readonly context: EvidenceContext
  readonly routes: (app: App) => Promise<void>
  /** Finishes the uploads that a killed process left and lets go of old ones. At the start, and now and then. */
  readonly sweep: Uploads['sweep']
  /** Scans some of the files that nobody has scanned. */
  readonly rescan: () => Promise<Rescanned>
  readonly close: () => void
}

const RESCANNED_AT_ONCE = 200

/** Opens the storage and whoever looks at files. */
export async function openEvidence(
  settings: EvidenceSettings,
  cases: CaseContext,
  asking: Asking,
): Promise<OpenEvidence> {
  const limits = settings.limits ?? USUAL_LIMITS
  const storage = await openContents(settings, cases.now)
  const scanner = settings.clamd === null ? noScanner : clamdScanner(settings.clamd)
  const context: EvidenceContext = {
    ...openAsking(settings, cases, asking),
    contents: storage.contents,
    scanner,
    intake: makeIntake({ limits, scanner, contents: storage.contents }),
  }
  const landing = await Landing.open(join(settings.folder, 'uploads'))
  const uploads = makeUploads({
    landing,
    purpose: documentUploads(context),
    largest: limits.bytes,
    newId: cases.ids,
  })
  return {
    context,
    routes: async (app) => {
      await app.register(uploads.routes)
      await app.register(evidenceRoutes(context))
    },
    sweep: () => sweep(context, uploads, landing),
    rescan: () => rescanDocuments(context, RESCANNED_AT_ONCE),
    close: storage.close,
  }
}

async function sweep(
  context: EvidenceContext,
  uploads: Uploads,
  landing: Landing,
): ReturnType<OpenEvidence['sweep']> {
  const swept = await uploads.sweep()
  for (const id of await landing.clear(context.now())) await giveUpDocument(context, id)
  return swept
}
