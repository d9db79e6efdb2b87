import { hash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** What stands before the first link. */
export const NOTHING_BEFORE: string = '0'.repeat(64)

/** SHA-256 over the canonical form of a value, as 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex')
}

/** A row of a chain: its place from 1 on, and its hash, in which the hash of the row before is. */
export interface Link {
  readonly seq: number
  readonly prevHash: string
  readonly hash: string
}

/** The first thing in a chain that is not as it was written. */
export interface ChainFault {
  /**
   * `removed`: the row is gone. `repeated`: its place is taken twice. `reordered`: another row stands in its
   * place. `unlinked`: the row does not follow on the one before. `altered`: its content is not what was hashed.
   * `added`: it comes after what was anchored as the last.
   */
  readonly kind: 'removed' | 'repeated' | 'reordered' | 'unlinked' | 'altered' | 'added'
  /** Of the row in question. */
  readonly seq: number
  readonly expected: string
  readonly found: string
}

/** How a kind of chain is read. */
export interface ChainOptions<T> {
  /** What the hash of a row is taken over, `seq` and `prevHash` among it. */
  readonly contentOf: (row: T) => unknown
  /** The last row as it is known from elsewhere. Without it, a chain that was cut short looks whole. */
  readonly head?: { readonly seq: number; readonly hash: string }
}

/** Names the first row that was altered, removed, reordered or repeated; `null` where the chain is as it was written. */
export function verifyChain<T extends Link>(
  rows: readonly T[],
  { contentOf, head }: ChainOptions<T>,
): ChainFault | null {
  let before = NOTHING_BEFORE
  for (const [index, row] of rows.entries()) {
    const fault = faultAt({ rows, index, before }) ?? alteration(row, contentOf)
    if (fault !== null) return fault
    before = row.hash
  }
  return head === undefined ? null : faultAtHead(rows.at(-1), head)
}

interface Position {
  readonly rows: readonly Link[]
  readonly index: number
  /** The hash of the row before. */
  readonly before: string
}

function faultAt({ rows, index, before }: Position): ChainFault | null {
  const seq = index + 1
  const row = rows[index]
  if (row === undefined || (row.seq === seq && row.prevHash === before)) return null
  if (rows.slice(0, index).some(({ hash }) => hash === row.hash))
    return { kind: 'repeated', seq: row.seq, expected: `row ${seq}`, found: `row ${row.seq} again` }
  const follower = rows.findIndex(({ prevHash }, at) => at !== index && prevHash === before)
  if (follower >= 0 && row.prevHash !== before)
    return { kind: 'reordered', seq, expected: `the row now at ${follower + 1}`, found: row.hash }
  if (row.seq > seq) return { kind: 'removed', seq, expected: `a row ${seq}`, found: `row ${row.seq}` }
  if (row.seq < seq)
    return { kind: 'repeated', seq: row.seq, expected: `row ${seq}`, found: `row ${row.seq}` }
  return { kind: 'unlinked', seq, expected: before, found: row.prevHash }
}

function alteration<T extends Link>(row: T, contentOf: (row: T) => unknown): ChainFault | null {
  const found = hashOf(contentOf(row))
  return found === row.hash ? null : { kind: 'altered', seq: row.seq, expected: row.hash, found }
}

function faultAtHead(
  last: Link | undefined,
  head: { readonly seq: number; readonly hash: string },
): ChainFault | null {
  const seq = last?.seq ?? 0
  if (seq < head.seq)
    return { kind: 'removed', seq: seq + 1, expected: `rows up to ${head.seq}`, found: `${seq} rows` }
  if (seq > head.seq)
    return { kind: 'added', seq: head.seq + 1, expected: `rows up to ${head.seq}`, found: `${seq} rows` }
  const hash = last?.hash ?? NOTHING_BEFORE
  return hash === head.hash ? null : { kind: 'altered', seq, expected: head.hash, found: hash }
}
