import { createHash } from 'node:crypto'
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { sql } from 'kysely'
import { hashOf } from '../chain/index.ts'
import type { Transaction } from '../database/index.ts'
import type { AuditAnchorTable } from './tables.ts'

const PAGE = 1_000

/** A transfer with its entries, as its hash is taken. */
interface TransferContent {
  readonly id: string
  readonly content: { readonly entries: readonly unknown[] } & Readonly<Record<string, unknown>>
}

/**
 * The content of transfers, as the database itself writes it: each with its entries by account. Whole numbers
 * alone, so that nothing depends on how numbers are written.
 */
const transferContent = sql`
  jsonb_build_object(
    'id', t.id, 'at', floor(extract(epoch from t.at) * 1000000)::bigint, 'kind', t.kind, 'memo', t.memo,
    'programme', t.programme, 'year', t.fiscal_year, 'fund', t.fund, 'case', t.case_id,
    'institution', t.institution_id, 'key', t.idempotency_key, 'input', encode(t.input_hash, 'hex'),
    'by', t.made_by, 'entries', (
      select coalesce(jsonb_agg(jsonb_build_array(a.code, e.amount) order by a.code collate "C"), '[]')
        from ledger_entry e join ledger_account a on a.id = e.account_id where e.transfer_id = t.id))`

/** Anchors the last event of every case that has a new one. Answers nothing: the rows are in the transaction. */
export async function anchorCases(transaction: Transaction, manifest: number): Promise<void> {
  await sql`
    insert into audit_anchor (kind, id, seq, hash, manifest)
      select 'case', last.case_id, last.seq, last.hash, ${manifest}
        from (select distinct on (case_id) case_id, seq, hash from case_event order by case_id, seq desc) last
        where not exists (
          select 1 from audit_anchor a where a.kind = 'case' and a.id = last.case_id and a.seq >= last.seq)`.execute(
    transaction,
  )
}

/** Anchors the last event of every council that has a new one. */
export async function anchorCouncils(transaction: Transaction, manifest: number): Promise<void> {
  await sql`
    insert into audit_anchor (kind, id, seq, hash, manifest)
      select 'council', council_id, seq, head_hash, ${manifest} from council c
        where not exists (
          select 1 from audit_anchor a where a.kind = 'council' and a.id = c.council_id and a.seq >= c.seq)`.execute(
    transaction,
  )
}

/** Anchors every transfer that is not anchored yet. */
export async function anchorTransfers(transaction: Transaction, manifest: number): Promise<void> {
  for (let after = NIL; ; ) {
    const { rows } = await sql<TransferContent>`
      select t.id, ${transferContent} as content from ledger_transfer t
        where t.id > ${after}::uuid
          and not exists (select 1 from audit_anchor a where a.kind = 'transfer' and a.id = t.id)
        order by t.id limit ${PAGE}`.execute(transaction)
    const last = rows.at(-1)
    if (last === undefined) return
    const anchors = rows.map(({ id, content }) => anchorOf(id, content, manifest))
    await transaction.insertInto('audit_anchor').values(anchors).execute()
    after = last.id
    await yieldToOthers()
  }
}

/** Smaller than every id. */
export const NIL = '00000000-0000-0000-0000-000000000000'

function anchorOf(id: string, content: TransferContent['content'], manifest: number): AuditAnchorTable {
  return { kind: 'transfer', id, seq: Math.max(content.entries.length, 1), hash: hashOf(content), manifest }
}

/** A transfer that was anchored, and the hash of what is there now; `null` where it is gone. */
export interface AnchoredTransfer {
  readonly id: string
  readonly hash: string
  readonly now: string | null
}

/** Anchored transfers after one of them, by id. */
export async function anchoredTransfers(
  transaction: Transaction,
  after: string,
): Promise<readonly AnchoredTransfer[]> {
  const { rows } = await sql<{ id: string; hash: string; content: unknown }>`
    select a.id, a.hash, case when t.id is null then null else ${transferContent} end as content
      from audit_anchor a left join ledger_transfer t on t.id = a.id
      where a.kind = 'transfer' and a.id > ${after}::uuid
      order by a.id limit ${PAGE}`.execute(transaction)
  return rows.map(({ id, hash, content }) => ({ id, hash, now: content === null ? null : hashOf(content) }))
}

/** How many anchors a manifest has, and the digest over them. */
export async function digestOf(
  transaction: Transaction,
  manifest: number,
): Promise<{ readonly count: number; readonly digest: string }> {
  const digest = createHash('sha256')
  let count = 0
  for (const kind of ['case', 'transfer', 'council'] as const)
    for (let after = NIL; ; ) {
      const rows = await transaction
        .selectFrom('audit_anchor')
        .select(['id', 'seq', 'hash'])
        .where('manifest', '=', manifest)
        .where('kind', '=', kind)
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .execute()
      const last = rows.at(-1)
      if (last === undefined) break
      for (const { id, seq, hash } of rows) digest.update(`${kind}\t${id}\t${seq}\t${hash}\n`)
      count += rows.length
      after = last.id
      await yieldToOthers()
    }
  return { count, digest: digest.digest('hex') }
}
