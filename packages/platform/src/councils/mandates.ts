import type { AccountActor, Transaction } from '../database/index.ts'
import type { CouncilContext } from './context.ts'

/** What it takes to apply in a person's name, given for that alone. */
export interface MandateDetails {
  readonly name: string
  readonly residentNumber: string
}

const TABLE = 'council_mandate'
const COLUMN = 'details_sealed'

/** Keeps, sealed, who is to apply for the relief that an agreement opens. */
export async function keepMandate(
  transaction: Transaction,
  { keys, cases }: Pick<CouncilContext, 'keys' | 'cases'>,
  {
    councilId,
    actor,
    applicant,
  }: { readonly councilId: string; readonly actor: AccountActor; readonly applicant: MandateDetails },
): Promise<void> {
  const id = cases.ids()
  const { name, residentNumber } = applicant
  await transaction
    .insertInto(TABLE)
    .values({
      id,
      council_id: councilId,
      account_id: actor.accountId,
      details_sealed: keys.seal(JSON.stringify({ name, residentNumber }), {
        table: TABLE,
        column: COLUMN,
        row: id,
      }),
      at: cases.now(),
    })
    .execute()
}

/** The last such details of an account; nothing where it gave none. */
export async function readMandate(
  transaction: Transaction,
  { keys }: Pick<CouncilContext, 'keys'>,
  { councilId, account }: { readonly councilId: string; readonly account: string },
): Promise<MandateDetails | undefined> {
  const row = await transaction
    .selectFrom(TABLE)
    .select(['id', 'details_sealed'])
    .where('council_id', '=', councilId)
    .where('account_id', '=', account)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  // Only such details are sealed there.
  return JSON.parse(
    keys.open(row.details_sealed, { table: TABLE, column: COLUMN, row: row.id }),
  ) as MandateDetails
}
