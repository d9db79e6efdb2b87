import {
  Kysely,
  type Transaction as KyselyTransaction,
  PostgresDialect,
  type PostgresPool,
  sql,
} from 'kysely'
import { type Actor, settingsOf } from './actor.ts'
import { lockFolder } from './folder-lock.ts'
import { openPglite } from './pglite-pool.ts'
import { openPostgres } from './postgres-pool.ts'
import type { Schema } from './schema.ts'

/** A transaction on behalf of an actor. */
export type Transaction = KyselyTransaction<Schema>

/** The database, embedded or on a server. */
export interface Database {
  readonly kind: 'pglite' | 'postgresql'
  /**
   * Runs a use case in one transaction, as the unprivileged role and under the policies of the actor. Rolls back
   * where `run` throws. What `run` answers has been committed when the promise resolves.
   */
  transaction<T>(actor: Actor, run: (transaction: Transaction) => Promise<T>): Promise<T>
  /**
   * As the owner of the tables, under no policy: for migrations, the job queue, backups, audits and looking up
   * sessions alone.
   */
  readonly owner: Kysely<Schema>
  /** Closes the connections once they are idle. */
  close(): Promise<void>
}

/** Where the database is: a PostgreSQL server, a folder for the embedded one, or the memory of this process. */
export type DatabaseLocation =
  | { readonly kind: 'postgresql'; readonly url: string; readonly connections?: number }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory'; readonly image?: Blob }

/** Opens the database; the tables are as they were, see `migrate`. Throws a FolderInUse where another process has it. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  switch (location.kind) {
    case 'postgresql':
      return databaseOn('postgresql', openPostgres(location))
    case 'memory':
      return databaseOn('pglite', await openPglite({ image: location.image }))
    case 'folder': {
      const release = lockFolder(location.folder)
      try {
        return databaseOn('pglite', await openPglite({ folder: location.folder }), release)
      } catch (error) {
        release()
        throw error
      }
    }
  }
}

function databaseOn(kind: Database['kind'], pool: PostgresPool, closed?: () => void): Database {
  const owner = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return {
    kind,
    owner,
    transaction: (actor, run) =>
      owner.transaction().execute(async (transaction) => {
        await actAs(transaction, actor)
        return await run(transaction)
      }),
    close: async () => {
      // Kysely ends the pool only if it was used; ending it twice is an error of the pool.
      await owner.destroy()
      closed?.()
    },
  }
}

/**
 * Takes the unprivileged role and states the actor, both until the transaction ends. Written without parameters, so
 * that it travels in one go with what begins the transaction.
 */
async function actAs(transaction: Transaction, actor: Actor): Promise<void> {
  const settings = Object.entries({ ...settingsOf(actor), role: 'ondol_app' })
  const calls = settings.map(([name, value]) => sql`set_config(${sql.lit(name)}, ${sql.lit(value)}, true)`)
  await sql`select ${sql.join(calls)}`.execute(transaction)
}
