import { sql } from 'kysely'
import { openDatabase } from '../database/index.ts'

/** What somebody does who owns the tables. */
export interface Alteration {
  /** The folder of an embedded database that no server has open. */
  readonly folder: string
  /** Whose triggers are off meanwhile. */
  readonly table: string
  readonly statement: string
}

/** Alters a table behind the application's back: as its owner, past policies and triggers, which are on again afterwards. */
export async function alterBehind({ folder, table, statement }: Alteration): Promise<void> {
  const database = await openDatabase({ kind: 'folder', folder })
  try {
    for (const one of [
      `alter table ${table} disable trigger user`,
      statement,
      `alter table ${table} enable trigger user`,
    ])
      await sql.raw(one).execute(database.owner)
  } finally {
    await database.close()
  }
}
