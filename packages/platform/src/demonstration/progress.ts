import type { Actor, Database, Transaction } from '../database/index.ts'

const SEEDING: Actor = { kind: 'system', job: 'demonstration' }

/** How far a demonstration is filled. */
export interface Progress {
  readonly seed: string
  /** How many cases there shall be, about. */
  readonly cases: number
  /** What counts as now. */
  readonly until: Date
  /** Applications that are done. */
  readonly applications: number
  /** Cases that are made. */
  readonly made: number
  readonly finished: boolean
}

/** With what a demonstration shall be filled, where nobody began yet. */
export type Intended = Pick<Progress, 'seed' | 'cases' | 'until'>

/**
 * Begins to fill an empty database, or answers how far it was filled before, with what was intended then. Answers
 * `null` where there are applications of others: such a database is left alone.
 */
export async function beginOrResume(database: Database, intended: Intended): Promise<Progress | null> {
  return await database.transaction(SEEDING, async (transaction) => {
    const known = await readProgress(transaction)
    if (known !== null) return known
    const other = await transaction.selectFrom('application').select('id').limit(1).executeTakeFirst()
    if (other !== undefined) return null
    const { seed, cases, until } = intended
    await transaction
      .insertInto('demonstration_seeding')
      .values({ id: 1, seed, cases, began_at: until, applications: 0, made: 0, finished_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    // Where two began at once, both go by what one of them wrote.
    return await readProgress(transaction)
  })
}

async function readProgress(transaction: Transaction): Promise<Progress | null> {
  const row = await transaction.selectFrom('demonstration_seeding').selectAll().executeTakeFirst()
  if (row === undefined) return null
  const { seed, cases, began_at: until, applications, made, finished_at } = row
  return { seed, cases, until, applications, made, finished: finished_at !== null }
}

/** Notes how far it is. */
export async function noteProgress(
  database: Database,
  { applications, made }: Pick<Progress, 'applications' | 'made'>,
  finishedAt: Date | null,
): Promise<void> {
  await database.transaction(SEEDING, async (transaction) => {
    await transaction
      .updateTable('demonstration_seeding')
      .set({ applications, made, finished_at: finishedAt })
      .where('applications', '<=', applications)
      .execute()
  })
}
