import { PGlite, type Results } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { READERS } from './values.ts'

/**
 * The embedded database in the shape of a pool. It has one session, so connections are handed out one at a time,
 * in the order in which they are asked for.
 */
export async function openPglite({ folder, image }: PgliteOptions): Promise<PostgresPool> {
  const pglite = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(image === undefined ? {} : { loadDataDir: image }),
    parsers: READERS,
  })
  let free: Promise<void> = Promise.resolve()
  return {
    connect: async () => {
      const before = free
      let release = (): void => undefined
      free = new Promise((resolve) => {
        release = resolve
      })
      await before
      return clientOn(pglite, release)
    },
    end: async () => {
      await free
      await pglite.close()
    },
  }
}

interface PgliteOptions {
  readonly folder?: string
  readonly image?: Blob | undefined
}

function clientOn(pglite: PGlite, release: () => void): PostgresPoolClient {
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> =>
    asAnswered(text, await run(pglite, text, parameters))
  // A cursor is never passed: the dialect is made without one.
  return { query: query as PostgresPoolClient['query'], release }
}

/** Several statements at once are possible only without parameters, as with a server's simple protocol. */
async function run(
  pglite: PGlite,
  text: string,
  parameters: readonly unknown[],
): Promise<Results | undefined> {
  if (parameters.length > 0) return await pglite.query(text, [...parameters])
  return (await pglite.exec(text)).at(-1)
}

function asAnswered(text: string, results: Results | undefined): unknown {
  const command = text.trimStart().split(/\s/, 1)[0]?.toUpperCase()
  const rows = results?.rows ?? []
  return { command, rowCount: rows.length === 0 ? (results?.affectedRows ?? 0) : rows.length, rows }
}
