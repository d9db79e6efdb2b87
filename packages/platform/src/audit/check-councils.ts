import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { canonicalJson, type Link, verifyChain } from '../chain/index.ts'
import {
  type ChainedCouncilEvent,
  type CouncilTables,
  councilContentOf,
  councilEventOfRow,
  councilRow,
  foldCouncil,
} from '../councils/index.ts'
import type { Database, Transaction } from '../database/index.ts'
import { NIL } from './anchors.ts'
import type { Finding } from './finding.ts'
import { readTogether } from './read-together.ts'
import type { AuditAnchorTable } from './tables.ts'

const PAGE = 200

/** All that the database holds of a council. */
interface CouncilRows {
  readonly councilId: string
  readonly events: readonly Selectable<CouncilTables['council_event']>[]
  readonly kept: Selectable<CouncilTables['council']> | undefined
  readonly anchors: readonly AuditAnchorTable[]
}

/** Looks at every council of which there is anything: its chain, what it folds to, and what manifests have anchored. */
export async function* checkCouncils(database: Database): AsyncGenerator<{
  readonly councils: number
  readonly councilEvents: number
  readonly findings: readonly Finding[]
}> {
  for (let after = NIL; ; ) {
    const page = await readTogether(database, (transaction) => readPage(transaction, after))
    const last = page.at(-1)
    if (last === undefined) return
    yield {
      councils: page.length,
      councilEvents: page.reduce((sum, { events }) => sum + events.length, 0),
      findings: page.flatMap(checkCouncil),
    }
    after = last.councilId
    await yieldToOthers()
  }
}

async function readPage(transaction: Transaction, after: string): Promise<readonly CouncilRows[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from (
      (select council_id as id from council where council_id > ${after}::uuid order by council_id limit ${PAGE})
      union (select distinct council_id from council_event
        where council_id > ${after}::uuid order by council_id limit ${PAGE})
      union (select distinct id from audit_anchor
        where kind = 'council' and id > ${after}::uuid order by id limit ${PAGE})
    ) known order by id limit ${PAGE}`.execute(transaction)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const events = await transaction
    .selectFrom('council_event')
    .selectAll()
    .where('council_id', 'in', ids)
    .orderBy('council_id')
    .orderBy('seq')
    .execute()
  const kept = await transaction.selectFrom('council').selectAll().where('council_id', 'in', ids).execute()
  const anchors = await transaction
    .selectFrom('audit_anchor')
    .selectAll()
    .where('kind', '=', 'council')
    .where('id', 'in', ids)
    .orderBy('seq')
    .execute()
  return ids.map((councilId) => ({
    councilId,
    events: events.filter((row) => row.council_id === councilId),
    kept: kept.find((row) => row.council_id === councilId),
    anchors: anchors.filter(({ id }) => id === councilId),
  }))
}

function checkCouncil({ councilId, events, kept, anchors }: CouncilRows): readonly Finding[] {
  const place = `council/${councilId}`
  if (events.length === 0)
    return [{ kind: 'case-removed', place, expected: `${kept?.seq ?? anchors.length} events`, found: 'none' }]
  const chained = events.map(councilEventOfRow)
  const fault = chainFault(place, chained, kept)
  const moved = anchorFaults(place, chained, anchors).filter((one) => one.place !== fault?.place)
  if (fault !== null) return [fault, ...moved]
  return [...moved, ...foldFaults(place, chained, kept)]
}

function chainFault(
  place: string,
  chained: readonly ChainedCouncilEvent[],
  kept: CouncilRows['kept'],
): Finding | null {
  const links: readonly (Link & { readonly one: ChainedCouncilEvent })[] = chained.map((one) => ({
    seq: one.event.seq,
    prevHash: one.prevHash,
    hash: one.hash,
    one,
  }))
  const head = kept === undefined ? {} : { head: { seq: kept.seq, hash: kept.head_hash } }
  const fault = verifyChain(links, { contentOf: ({ one }) => councilContentOf(one), ...head })
  if (fault === null) return null
  const { kind, seq, expected, found } = fault
  return { kind: `event-${kind}`, place: `${place}/${seq}`, expected, found }
}

function anchorFaults(
  place: string,
  chained: readonly ChainedCouncilEvent[],
  anchors: readonly AuditAnchorTable[],
): readonly Finding[] {
  const hashes = new Map(chained.map(({ event, hash }) => [event.seq, hash]))
  return anchors.flatMap(({ seq, hash, manifest }): Finding[] => {
    const found = hashes.get(seq)
    if (found === hash) return []
    const kind = found === undefined ? 'event-removed' : 'event-altered'
    const expected = `${hash}, as manifest ${manifest} says`
    return [{ kind, place: `${place}/${seq}`, expected, found: found ?? `${chained.length} events` }]
  })
}

function foldFaults(
  place: string,
  chained: readonly ChainedCouncilEvent[],
  kept: CouncilRows['kept'],
): readonly Finding[] {
  if (kept === undefined)
    return [{ kind: 'summary-removed', place, expected: 'what it folds to', found: 'none' }]
  const folded = foldCouncil(chained.map(({ event }) => event))
  const expected = Object.entries({ ...councilRow(folded, chained.at(-1)?.hash ?? ''), folded })
  const found: Readonly<Record<string, unknown>> = { ...kept }
  return expected.flatMap(([column, value]): Finding[] => {
    const [is, was] = [written(found[column]), written(value)]
    return is === was
      ? []
      : [{ kind: 'summary-differs', place: `${place}/${column}`, expected: was, found: is }]
  })
}

const written = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : canonicalJson(value ?? null)
