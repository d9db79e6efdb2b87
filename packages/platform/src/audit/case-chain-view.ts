import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { textSchema } from '../policy/index.ts'
import { type FindingView, findingSchema } from './finding-view.ts'

/** An event of a case as it is kept, with what proves it. */
export interface ChainedEventView {
  readonly seq: number
  readonly at: string
  /** `null` for the platform itself. */
  readonly actor: string | null
  readonly role: string
  readonly institution: string
  readonly type: string
  readonly title: Text
  readonly payload: unknown
  readonly prevHash: string
  /** As it was kept. */
  readonly hash: string
  /** Of what is there now: the same, or somebody changed it. */
  readonly hashNow: string
  /** The first manifest that anchors exactly this event; `null` where none does. */
  readonly manifest: number | null
}

/** Something that the summary of a case says otherwise than its events do. */
export interface SummaryDifference {
  /** As `decision.amount`. */
  readonly field: string
  readonly events: unknown
  readonly summary: unknown
}

/** The chain of a case, verified as it was read. */
export interface CaseChainView {
  readonly case: { readonly id: string; readonly reference: string }
  readonly programme: string | null
  readonly institution: string | null
  readonly state: string | null
  /** The last event as the summary knows it; `null` where there is none. */
  readonly head: { readonly seq: number; readonly hash: string } | null
  readonly events: readonly ChainedEventView[]
  readonly findings: readonly FindingView[]
  readonly differences: readonly SummaryDifference[]
}

const eventSchema: z.ZodType<ChainedEventView> = z
  .object({
    seq: z.int(),
    at: z.iso.datetime(),
    actor: z.uuid().nullable().describe('An account; null for the platform itself'),
    role: z.string(),
    institution: z.string(),
    type: z.string(),
    title: textSchema,
    payload: z.unknown(),
    prevHash: z.string(),
    hash: z.string().describe('SHA-256 as it was kept'),
    hashNow: z.string().describe('SHA-256 of what is there now: the same, or somebody changed it'),
    manifest: z.int().nullable().describe('The first manifest that anchors exactly this event'),
  })
  .meta({ id: 'AuditEvent' })

export const caseChainSchema: z.ZodType<CaseChainView> = z
  .object({
    case: z.object({ id: z.uuid(), reference: z.string() }),
    programme: z.string().nullable(),
    institution: z.string().nullable(),
    state: z.string().nullable(),
    head: z.object({ seq: z.int(), hash: z.string() }).nullable().describe('As the summary knows it'),
    events: z.array(eventSchema),
    findings: z.array(findingSchema),
    differences: z
      .array(z.object({ field: z.string(), events: z.unknown(), summary: z.unknown() }))
      .describe('What the summary says otherwise than the events, the first fifty'),
  })
  .meta({ id: 'AuditCaseChain', description: 'The chain of a case, verified as it was read' })
