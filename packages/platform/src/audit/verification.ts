import type { Finding } from './finding.ts'

/** What a verification has looked at, and what it has found. */
export interface Verification {
  readonly startedAt: string
  readonly finishedAt: string
  readonly holds: boolean
  readonly checked: Checked
  /** How many were found in all; the first thousand are listed. */
  readonly found: number
  readonly findings: readonly Finding[]
  /** What auditors compare with what they have kept elsewhere. */
  readonly lastManifest: { readonly number: number; readonly digest: string; readonly madeAt: string } | null
}

/** How much was looked at. */
export interface Checked {
  readonly cases: number
  readonly events: number
  readonly applications: number
  readonly councils: number
  readonly councilEvents: number
  readonly manifests: number
  readonly anchors: number
  readonly transfers: number
  readonly entries: number
  readonly documents: number
}

/** How far a verification has come. */
export interface Progress {
  readonly checked: Checked
  /** Of all there is to be looked at, from 0 to 1. */
  readonly share: number
}
