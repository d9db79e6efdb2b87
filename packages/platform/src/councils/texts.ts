import type { Transaction } from '../database/index.ts'
import type { CouncilContext } from './context.ts'

const TABLE = 'council_text'
const COLUMN = 'text_sealed'

interface TextOf {
  readonly councilId: string
  readonly sha256: string
}

/** Keeps the text of an agreement, sealed. */
export async function keepText(
  transaction: Transaction,
  { keys, cases }: Pick<CouncilContext, 'keys' | 'cases'>,
  { councilId, sha256, text }: TextOf & { readonly text: string },
): Promise<void> {
  const id = cases.ids()
  await transaction
    .insertInto(TABLE)
    .values({
      id,
      council_id: councilId,
      sha256,
      text_sealed: keys.seal(text, { table: TABLE, column: COLUMN, row: id }),
      at: cases.now(),
    })
    .onConflict((conflict) => conflict.columns(['council_id', 'sha256']).doNothing())
    .execute()
}

/** The text of an agreement by its hash; nothing where it is not the actor's to see. */
export async function readText(
  transaction: Transaction,
  { keys }: Pick<CouncilContext, 'keys'>,
  { councilId, sha256 }: TextOf,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom(TABLE)
    .select(['id', 'text_sealed'])
    .where('council_id', '=', councilId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && keys.open(row.text_sealed, { table: TABLE, column: COLUMN, row: row.id })
}
