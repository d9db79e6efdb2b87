import { createHash } from 'node:crypto'
import type { PostgresPoolClient } from 'kysely'
import type { PoolClient, QueryResult } from 'pg'

/** Texts of statements that a connection keeps prepared. Above that, as from a list that grows, they are not kept. */
const MOST_PREPARED = 500

/**
 * A connection that goes to the server as seldom as it can: a statement with parameters is planned once and kept
 * under a name, and `begin` travels along with the statement after it.
 */
export function clientOn(client: PoolClient): PostgresPoolClient {
  const names = new Map<string, string>()
  let begins = false
  const send = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    const isFirst = begins
    begins = false
    if (isFirst && ENDS.has(text)) return NOTHING
    if (values.length === 0) return lastOf(await client.query(isFirst ? `begin; ${text}` : text))
    if (isFirst) await client.query('begin')
    return await client.query({ ...nameOf(text, names), text, values: [...values] })
  }
  const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    if (text !== 'begin') return await send(text, values)
    begins = true
    return NOTHING
  }
  // A cursor is never passed: the dialect is made without one.
  return { query: query as PostgresPoolClient['query'], release: () => client.release() }
}

const ENDS: ReadonlySet<string> = new Set(['commit', 'rollback'])
const NOTHING = { command: 'BEGIN', rowCount: 0, rows: [] } as const

function nameOf(text: string, names: Map<string, string>): { readonly name?: string } {
  const known = names.get(text)
  if (known !== undefined) return { name: known }
  if (names.size >= MOST_PREPARED) return {}
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return { name }
}

/** Of several statements in one text, the answer to the last. */
function lastOf(result: QueryResult | readonly QueryResult[]): unknown {
  return 'rows' in result ? result : result.at(-1)
}
