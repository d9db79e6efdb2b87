import {
  ACTIONS,
  type ChainedEvent,
  contentOf,
  eventOfRow,
  readReference,
  referenceOf,
} from '../cases/index.ts'
import { hashOf } from '../chain/index.ts'
import type { AccountActor, Database, Transaction } from '../database/index.ts'
import type { CaseChainView, ChainedEventView } from './case-chain-view.ts'
import { type CaseRows, checkCase } from './check-case.ts'
import { findingView } from './finding-view.ts'
import { readCases } from './read-cases.ts'
import { summaryDifferences } from './summary-differences.ts'

/** Which case is meant: by its id, or by the number that people are told. */
export type CaseKey = { readonly id: string } | { readonly reference: string }

/** The chain of a case as the actor may see it, verified as it is read; nothing where there is none. */
export async function caseChain(
  database: Database,
  actor: AccountActor,
  key: CaseKey,
): Promise<CaseChainView | undefined> {
  return await database.transaction(actor, async (transaction) => {
    const id = 'id' in key ? key.id : await idOf(transaction, key.reference)
    const [rows] = id === undefined ? [] : await readCases(transaction, [id])
    return rows === undefined || isNothing(rows) ? undefined : viewOf(rows)
  })
}

async function idOf(transaction: Transaction, reference: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('case_summary')
    .select('case_id')
    .where('reference', '=', readReference(reference))
    .executeTakeFirst()
  return row?.case_id
}

const isNothing = ({ events, summary, anchors }: CaseRows): boolean =>
  events.length === 0 && summary === undefined && anchors.length === 0

function viewOf(rows: CaseRows): CaseChainView {
  const { caseId, summary } = rows
  const chained = rows.events.map(eventOfRow)
  return {
    case: { id: caseId, reference: referenceOf(caseId) },
    programme: summary?.programme ?? null,
    institution: summary?.institution_id ?? null,
    state: summary?.state ?? null,
    head: summary === undefined ? null : { seq: summary.seq, hash: summary.head_hash },
    events: chained.map((one) => eventView(rows, one)),
    findings: checkCase(rows).map(findingView),
    differences: summary === undefined ? [] : summaryDifferences(chained, summary.folded),
  }
}

function eventView({ anchors }: CaseRows, one: ChainedEvent): ChainedEventView {
  const { event, prevHash, hash } = one
  const { seq, at, actorId, actorRole, institutionId, type, payload } = event
  return {
    seq,
    at,
    actor: actorId,
    role: actorRole,
    institution: institutionId,
    type,
    title: titleOf(type),
    payload,
    prevHash,
    hash,
    hashNow: hashOf(contentOf(one)),
    manifest: anchors.find((anchor) => anchor.seq === seq && anchor.hash === hash)?.manifest ?? null,
  }
}

/** What somebody wrote in place of a type may be anything. */
const titleOf = (type: string): ChainedEventView['title'] =>
  Object.entries(ACTIONS).find(([name]) => name === type)?.[1].title ?? { ko: type, en: type }
