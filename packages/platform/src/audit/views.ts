import { z } from 'zod'
import { type FindingView, findingSchema } from './finding-view.ts'
import type { ManifestView } from './list-manifests.ts'
import type { Checked, Progress, Verification } from './verification.ts'

/** Somebody's wish to know whether all is as it was written, and what came of it. */
export interface VerificationView {
  readonly id: string
  readonly requestedBy: string | null
  readonly requestedAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** How far it has come; `null` before, and where it took no time. */
  readonly progress: Progress | null
  readonly result: VerificationResult | null
}

interface VerificationResult extends Omit<Verification, 'findings'> {
  readonly findings: readonly FindingView[]
}

const time = z.iso.datetime()
const count = z.int()
const sha256 = z.string().describe('SHA-256 in hexadecimal')

const checkedSchema: z.ZodType<Checked> = z.object({
  cases: count,
  events: count,
  applications: count,
  councils: count,
  councilEvents: count,
  manifests: count,
  anchors: count,
  transfers: count,
  entries: count,
  documents: count,
})

const verification: z.ZodType<VerificationResult> = z.object({
  startedAt: time,
  finishedAt: time,
  holds: z.boolean(),
  checked: checkedSchema,
  found: count.describe('How many in all; the first thousand are listed'),
  findings: z.array(findingSchema),
  lastManifest: z.object({ number: count, digest: sha256, madeAt: time }).nullable(),
})

export const verificationSchema: z.ZodType<VerificationView> = z
  .object({
    id: z.uuid(),
    requestedBy: z.uuid().nullable(),
    requestedAt: time,
    startedAt: time.nullable(),
    finishedAt: time.nullable(),
    progress: z.object({ checked: checkedSchema, share: z.number().describe('From 0 to 1') }).nullable(),
    result: verification.nullable(),
  })
  .meta({ id: 'AuditVerification', description: 'Whether all is as it was written, when it was last asked' })

export const manifestSchema: z.ZodType<ManifestView> = z
  .object({
    body: z.object({
      number: count,
      madeAt: time,
      previous: sha256.describe('The digest of the manifest before'),
      anchors: z.object({ count, digest: sha256 }).describe('What it anchors for the first time'),
      totals: z.object({
        cases: count,
        events: count,
        transfers: count,
        entries: count,
        debit: count,
        credit: count,
        documents: count,
      }),
    }),
    digest: sha256.describe('Of the canonical form (RFC 8785) of the body'),
    signature: z
      .string()
      .describe('Ed25519 over the canonical form of the body, for the purpose `audit-manifest`'),
    fault: z
      .object({ expected: z.string(), found: z.string() })
      .nullable()
      .describe('Why it does not prove what it says or follow on the one before, looked at just now'),
  })
  .meta({ id: 'AuditManifest', description: 'What was there on a day, signed' })
