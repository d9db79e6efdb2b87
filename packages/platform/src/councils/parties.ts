import type { Transaction } from '../database/index.ts'
import type { CouncilContext } from './context.ts'
import { SIDES, type Side } from './model/council-states.ts'

/** Who a side is: what stands in the agreement, and how a letter reaches them. */
export interface PartyDetails {
  readonly name: string
  readonly address: string
  readonly phone: string | null
}

/** Both sides, and where the rented place is. */
export interface Parties {
  readonly claimant: PartyDetails | null
  readonly respondent: PartyDetails | null
  readonly premises: string
}

interface KeptDetails extends PartyDetails {
  readonly premises: string
}

const TABLE = 'council_party'
const COLUMN = 'details_sealed'
/** Keeps who a side is, sealed. */
export async function insertParty(
  transaction: Transaction,
  { keys, cases }: Pick<CouncilContext, 'keys' | 'cases'>,
  party: {
    readonly councilId: string
    readonly side: Side
    readonly details: PartyDetails
    readonly premises: string
  },
): Promise<void> {
  const id = cases.ids()
  const { name, address, phone } = party.details
  const details: KeptDetails = { name, address, phone, premises: party.premises }
  await transaction
    .insertInto(TABLE)
    .values({
      id,
      council_id: party.councilId,
      side: party.side,
      details_sealed: keys.seal(JSON.stringify(details), { table: TABLE, column: COLUMN, row: id }),
      at: cases.now(),
    })
    .execute()
}

/** Who the sides of a council are. */
export async function readParties(
  transaction: Transaction,
  { keys }: Pick<CouncilContext, 'keys'>,
  councilId: string,
): Promise<Parties> {
  const rows = await transaction
    .selectFrom(TABLE)
    .select(['id', 'side', 'details_sealed'])
    .where('council_id', '=', councilId)
    .execute()
  const opened = new Map(
    rows.map(({ id, side, details_sealed }) => [
      side,
      // Only details are sealed there.
      JSON.parse(keys.open(details_sealed, { table: TABLE, column: COLUMN, row: id })) as KeptDetails,
    ]),
  )
  const [claimant, respondent] = SIDES.map((side) => opened.get(side))
  return {
    claimant: bare(claimant),
    respondent: bare(respondent),
    premises: claimant?.premises ?? respondent?.premises ?? '',
  }
}

function bare(details: KeptDetails | undefined): PartyDetails | null {
  if (details === undefined) return null
  const { name, address, phone } = details
  return { name, address, phone }
}
