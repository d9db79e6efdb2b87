import { z } from 'zod'
import { FINDINGS, type Finding } from './finding.ts'
import type { Manifest } from './manifest.ts'
import type { Verification } from './verification.ts'

/** Somebody's wish to know whether all is as it was written, and what came of it. */
export interface VerificationView {
  readonly id: string
  readonly requestedBy: string | null
  readonly requestedAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly result: Verification | null
}

const time = z.iso.datetime()
const count = z.int()
const sha256 = z.string().describe('SHA-256 in hexadecimal')

const finding: z.ZodType<Finding> = z.object({
  kind: z.enum(FINDINGS),
  place: z.string().describe('As `case/0190…/7`: the case, and its event'),
  expected: z.string(),
  found: z.string(),
})

const verification: z.ZodType<Verification> = z.object({
  startedAt: time,
  finishedAt: time,
  holds: z.boolean(),
  checked: z.object({
    cases: count,
    events: count,
    applications: count,
    manifests: count,
    anchors: count,
    transfers: count,
    entries: count,
    documents: count,
  }),
  found: count.describe('How many in all; the first thousand are listed'),
  findings: z.array(finding),
  lastManifest: z.object({ number: count, digest: sha256, madeAt: time }).nullable(),
})

export const verificationSchema: z.ZodType<VerificationView> = z
  .object({
    id: z.uuid(),
    requestedBy: z.uuid().nullable(),
    requestedAt: time,
    startedAt: time.nullable(),
    finishedAt: time.nullable(),
    result: verification.nullable(),
  })
  .meta({ id: 'AuditVerification', description: 'Whether all is as it was written, when it was last asked' })

export const manifestSchema: z.ZodType<Manifest> = z
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
  })
  .meta({ id: 'AuditManifest', description: 'What was there on a day, signed' })
