import type { Selectable } from 'kysely'
import { type CaseTables, type ChainedEvent, contentOf, eventOfRow, fold, summaryOf } from '../cases/index.ts'
import { canonicalJson, hashOf, type Link, verifyChain } from '../chain/index.ts'
import type { Finding } from './finding.ts'
import type { AuditAnchorTable } from './tables.ts'

/** All that the database holds of a case. */
export interface CaseRows {
  readonly caseId: string
  /** In the order of their numbers. */
  readonly events: readonly Selectable<CaseTables['case_event']>[]
  readonly summary: Selectable<CaseTables['case_summary']> | undefined
  readonly anchors: readonly AuditAnchorTable[]
  readonly application:
    | Pick<Selectable<CaseTables['application']>, 'id' | 'facts' | 'facts_hash' | 'applicant_id'>
    | undefined
  /** The papers that its events speak of, as they are recorded. */
  readonly papers: readonly { readonly document_id: string; readonly sha256: string | null }[]
}

/** What of a case is not as it was written: the first fault of its chain, and all else. */
export function checkCase(rows: CaseRows): readonly Finding[] {
  const { caseId, events, summary, anchors } = rows
  if (events.length === 0) return [gone(rows)]
  const chained = events.map(eventOfRow)
  const broken = chainFault(caseId, chained, summary)
  const moved = anchorFaults(caseId, chained, anchors).filter(({ place }) => place !== broken?.place)
  if (broken !== null) return [broken, ...moved]
  return [
    ...moved,
    ...ownerFaults(rows, chained),
    ...summaryFaults(rows, chained),
    ...applicationFaults(rows, chained),
    ...paperFaults(rows, chained),
  ]
}

function gone({ caseId, summary, anchors }: CaseRows): Finding {
  const known = summary?.seq ?? Math.max(0, ...anchors.map(({ seq }) => seq))
  return { kind: 'case-removed', place: `case/${caseId}`, expected: `${known} events`, found: 'none' }
}

const placeOf = (caseId: string, seq: number): string => `case/${caseId}/${seq}`

function chainFault(
  caseId: string,
  chained: readonly ChainedEvent[],
  summary: CaseRows['summary'],
): Finding | null {
  const links: readonly (Link & { readonly one: ChainedEvent })[] = chained.map((one) => ({
    seq: one.event.seq,
    prevHash: one.prevHash,
    hash: one.hash,
    one,
  }))
  const head = summary === undefined ? {} : { head: { seq: summary.seq, hash: summary.head_hash } }
  const fault = verifyChain(links, { contentOf: ({ one }) => contentOf(one), ...head })
  if (fault === null) return null
  const { kind, seq, expected, found } = fault
  return { kind: `event-${kind}`, place: placeOf(caseId, seq), expected, found }
}

/** Events that a manifest has anchored, and that are gone or others since, even where the chain is whole again. */
function anchorFaults(
  caseId: string,
  chained: readonly ChainedEvent[],
  anchors: readonly AuditAnchorTable[],
): readonly Finding[] {
  const hashes = new Map(chained.map(({ event, hash }) => [event.seq, hash]))
  return anchors.flatMap(({ seq, hash, manifest }): Finding[] => {
    const found = hashes.get(seq)
    if (found === hash) return []
    const place = placeOf(caseId, seq)
    const expected = `${hash}, as manifest ${manifest} says`
    return found === undefined
      ? [{ kind: 'event-removed', place, expected, found: `${chained.length} events` }]
      : [{ kind: 'event-altered', place, expected, found }]
  })
}

/**
 * Whose the case is stands beside each event, for the policies: whose the first was, and at the institution where the
 * case was then, which is another one after it was sent on.
 */
function ownerFaults({ caseId, events }: CaseRows, chained: readonly ChainedEvent[]): readonly Finding[] {
  const [first] = events
  const sent = chained.map(({ event }) => (event.type === 'send-on' ? event.payload.institution : null))
  let at = first?.institution_id ?? ''
  return events.flatMap((row, index): Finding[] => {
    const expected = `${first?.applicant_id} at ${at}`
    const found = `${row.applicant_id} at ${row.institution_id}`
    at = sent[index] ?? at
    return found === expected
      ? []
      : [{ kind: 'event-altered', place: placeOf(caseId, row.seq), expected, found }]
  })
}

function summaryFaults({ caseId, summary }: CaseRows, chained: readonly ChainedEvent[]): readonly Finding[] {
  const place = `case/${caseId}`
  if (summary === undefined) return [{ kind: 'summary-removed', place, expected: 'a summary', found: 'none' }]
  const head = chained.at(-1)?.hash ?? ''
  const folded = fold(chained.map(({ event }) => event))
  const expected = Object.entries({ ...summaryOf(folded, head), folded })
  const found: Readonly<Record<string, unknown>> = { ...summary }
  return expected.flatMap(([column, value]): Finding[] => {
    const [is, was] = [written(found[column]), written(value)]
    return is === was
      ? []
      : [{ kind: 'summary-differs', place: `${place}/${column}`, expected: was, found: is }]
  })
}

const written = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : canonicalJson(value ?? null)

function applicationFaults(
  { summary, application }: CaseRows,
  [first]: readonly ChainedEvent[],
): readonly Finding[] {
  if (first?.event.type !== 'submit' || summary === undefined) return []
  const { application: id, factsHash } = first.event.payload
  const place = `application/${id}`
  if (application === undefined)
    return [{ kind: 'application-removed', place, expected: `facts of ${factsHash}`, found: 'nothing' }]
  const found = hashOf(application.facts)
  const isWhole =
    found === factsHash &&
    application.facts_hash === factsHash &&
    application.applicant_id === first.event.applicantId
  return isWhole ? [] : [{ kind: 'application-altered', place, expected: `facts of ${factsHash}`, found }]
}

/** A paper that was handed in is recorded with the content that the event speaks of. */
function paperFaults({ caseId, papers }: CaseRows, chained: readonly ChainedEvent[]): readonly Finding[] {
  return chained.flatMap(({ event }): Finding[] => {
    if (event.type !== 'add-evidence') return []
    const { file, sha256 } = event.payload
    const found = papers.find((paper) => paper.document_id === file)?.sha256 ?? 'nothing'
    if (found === sha256) return []
    return [{ kind: 'document-unrecorded', place: placeOf(caseId, event.seq), expected: sha256, found }]
  })
}
