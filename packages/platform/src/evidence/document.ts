import type { Text } from '@ondol/rules'
import type { FileKind } from './file-kind/kinds.ts'
import { shownName } from './file-kind/shown-name.ts'
import type { Verdict } from './scanner/scanner.ts'
import type { Sha256 } from './sha256.ts'
import type { EvidenceDocumentTable } from './tables.ts'

/** Where a paper stands: on its way, given up on its way, not taken, waiting for an officer, or judged by one. */
export type DocumentState = 'uploading' | 'given-up' | 'refused' | 'checked' | 'accepted' | 'rejected'

/** How an upload ended. */
export type Ending =
  | {
      readonly kind: 'kept'
      readonly sha256: Sha256
      readonly size: number
      readonly fileKind: FileKind
      readonly at: Date
    }
  | { readonly kind: 'refused'; readonly code: string; readonly text: Text; readonly at: Date }
  | { readonly kind: 'taken-back'; readonly at: Date }

/** What an officer said of it last. */
export interface Review {
  readonly number: number
  readonly outcome: 'accepted' | 'rejected'
  readonly reason: string | null
  readonly by: string
  readonly at: Date
}

/** What a scanner said of it last; the detail is the engine, the signature, or why it was not scanned. */
export interface Scan {
  readonly number: number
  readonly verdict: Verdict['kind']
  readonly detail: string
}

/** A paper with all that is known of it. */
export interface Document {
  readonly id: string
  readonly caseId: string
  readonly paper: string | null
  readonly about: readonly string[] | null
  readonly givenName: string
  readonly announcedSize: number
  readonly announcedSha256: Sha256 | undefined
  readonly uploadedBy: string
  readonly capacity: EvidenceDocumentTable['capacity']
  readonly begunAt: Date
  readonly applicantId: string
  readonly institutionId: string
  readonly ending: Ending | null
  readonly scan: Scan | null
  readonly review: Review | null
}

const DAY = 24 * 60 * 60 * 1000

/** Where a paper stands. One in which malware was found later is refused, whatever was said of it before. */
export function stateOf({ ending, scan, review, begunAt }: Document, now: Date): DocumentState {
  if (ending === null) return now.getTime() - begunAt.getTime() > DAY ? 'given-up' : 'uploading'
  if (ending.kind === 'taken-back') return 'given-up'
  if (ending.kind === 'refused' || scan?.verdict === 'infected') return 'refused'
  return review?.outcome ?? 'checked'
}

/** The name under which it is shown and saved. */
export function nameOf({ givenName, ending }: Document): string {
  return ending?.kind === 'kept' ? shownName(givenName, ending.fileKind) : givenName
}
