import type { Database } from '../database/index.ts'
import type { ContentStore } from '../evidence/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { checkCases } from './check-cases.ts'
import { checkCouncils } from './check-councils.ts'
import { checkDocuments } from './check-documents.ts'
import { checkGuards } from './check-guards.ts'
import { checkLedger, checkTransfers } from './check-ledger.ts'
import { checkManifests } from './check-manifests.ts'
import type { Finding } from './finding.ts'
import type { Manifest } from './manifest.ts'
import { readTogether } from './read-together.ts'
import { countAll, fewerThan } from './totals.ts'
import type { Checked, Verification } from './verification.ts'

/** What it takes to verify. */
export interface VerifyAround {
  readonly database: Database
  readonly keys: Pick<KeyRing, 'verify'>
  readonly now: () => Date
  /** Where the files of papers are. */
  readonly contents: Pick<ContentStore, 'get'>
}

export interface VerifyOptions {
  /** Aborts between two pages; then the promise is rejected with its reason. */
  readonly signal?: AbortSignal
  /** The digest of a manifest that somebody has kept: it has to be there. */
  readonly digest?: string | undefined
  /** Told after each page. */
  readonly onChecked?: (checked: Checked) => Promise<void>
}

const LISTED = 1_000

/**
 * Reads everything that is chained, anchored or added up, a page at a time, and names what is not as it was written.
 * Changes nothing.
 */
export async function verify(around: VerifyAround, options: VerifyOptions = {}): Promise<Verification> {
  const { now } = around
  const startedAt = now().toISOString()
  const tally = newTally()
  for await (const { checked, findings } of steps(around, options.digest, tally)) {
    options.signal?.throwIfAborted()
    add(tally, checked, findings)
    await options.onChecked?.(tally.checked)
  }
  const { body, digest } = tally.last ?? {}
  return {
    startedAt,
    finishedAt: now().toISOString(),
    holds: tally.found === 0,
    checked: tally.checked,
    found: tally.found,
    findings: tally.findings,
    lastManifest:
      body === undefined || digest === undefined
        ? null
        : { number: body.number, digest, madeAt: body.madeAt },
  }
}

interface Step {
  readonly checked?: Partial<Checked>
  readonly findings: readonly Finding[]
}

interface Tally {
  checked: Checked
  found: number
  readonly findings: Finding[]
  last: Manifest | null
}

async function* steps(
  { database, keys, contents }: VerifyAround,
  digest: string | undefined,
  tally: Tally,
): AsyncGenerator<Step> {
  yield { findings: await checkGuards(database) }
  let isKnown = digest === undefined
  for await (const { manifest, anchors, findings } of checkManifests(database, keys)) {
    isKnown ||= manifest.digest === digest
    tally.last = manifest
    yield { checked: { manifests: 1, anchors }, findings }
  }
  if (!isKnown) yield { findings: [unknown(digest ?? '')] }
  for await (const { findings, ...checked } of checkCases(database)) yield { checked, findings }
  for await (const { findings, ...checked } of checkCouncils(database)) yield { checked, findings }
  for await (const { findings, ...checked } of checkTransfers(database)) yield { checked, findings }
  const { entries, findings } = await checkLedger(database)
  yield { checked: { entries }, findings }
  const { last } = tally
  const totals = await readTogether(database, countAll)
  if (last !== null) yield { findings: fewerThan(totals, last) }
  for await (const { findings, ...checked } of checkDocuments(database, contents)) yield { checked, findings }
}

function unknown(digest: string): Finding {
  return {
    kind: 'manifest-removed',
    place: `manifest/${digest}`,
    expected: 'a manifest of this digest',
    found: 'none',
  }
}

function newTally(): Tally {
  const checked = {
    cases: 0,
    events: 0,
    applications: 0,
    councils: 0,
    councilEvents: 0,
    manifests: 0,
    anchors: 0,
    transfers: 0,
    entries: 0,
    documents: 0,
  }
  return { checked, found: 0, findings: [], last: null }
}

function add(tally: Tally, checked: Partial<Checked> = {}, findings: readonly Finding[] = []): void {
  const names = Object.keys(tally.checked) as (keyof Checked)[] // its keys are what its type says
  const sums = names.map((name) => [name, tally.checked[name] + (checked[name] ?? 0)])
  tally.checked = Object.fromEntries(sums)
  tally.found += findings.length
  tally.findings.push(...findings.slice(0, LISTED - tally.findings.length))
}
