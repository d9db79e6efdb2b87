import { seoulToday } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import type { CouncilContext } from './context.ts'
import type { Side } from './model/council-states.ts'
import { openRound } from './model/fold-deliberation.ts'
import { monthAfter } from './model/rent-terms.ts'
import {
  commitmentOf,
  crossingOf,
  type KeptOffer,
  type SealedOffer,
  termsOfCrossing,
} from './model/sealed-offers.ts'
import { findCouncil } from './store.ts'
import { takeAct } from './take-act.ts'

const TABLE = 'council_offer'
const COLUMN = 'offer_sealed'
const NONCE_BYTES = 16

const COMPARING = { kind: 'system', job: 'councils.compare' } as const

/** An offer as it is kept: its commitment for the record, and what lies sealed. */
export interface SealedRow {
  readonly commitment: string
  readonly keep: (
    transaction: Transaction,
    at: { readonly councilId: string; readonly round: number },
  ) => Promise<void>
}

/** Seals an offer of a side. Nobody opens it but the platform, and whoever handed it in. */
export function sealOffer(
  { keys, cases, random }: CouncilContext,
  { offer, side, account }: { readonly offer: SealedOffer; readonly side: Side; readonly account: string },
): SealedRow {
  const id = cases.ids()
  const kept: KeptOffer = { ...offer, nonce: Buffer.from(random(NONCE_BYTES)).toString('hex') }
  const place = { table: TABLE, column: COLUMN, row: id }
  return {
    commitment: commitmentOf(kept),
    keep: async (transaction, { councilId, round }) => {
      await transaction
        .insertInto(TABLE)
        .values({
          id,
          council_id: councilId,
          round,
          side,
          by_account: account,
          offer_sealed: keys.seal(JSON.stringify(kept), place),
          at: cases.now(),
        })
        .execute()
    },
  }
}

/** The offer that an account has handed in in a round; nothing where it has none. */
export async function ownOffer(
  transaction: Transaction,
  { keys }: Pick<CouncilContext, 'keys'>,
  {
    councilId,
    round,
    account,
  }: { readonly councilId: string; readonly round: number; readonly account: string },
): Promise<SealedOffer | null> {
  const row = await transaction
    .selectFrom(TABLE)
    .select(['id', 'offer_sealed'])
    .where('council_id', '=', councilId)
    .where('round', '=', round)
    .where('by_account', '=', account)
    .executeTakeFirst()
  if (row === undefined) return null
  const { cut, months } = openOffer(keys, row)
  return { cut, months }
}

function openOffer(
  keys: CouncilContext['keys'],
  { id, offer_sealed }: { readonly id: string; readonly offer_sealed: string },
): KeptOffer {
  // Only offers are sealed there.
  return JSON.parse(keys.open(offer_sealed, { table: TABLE, column: COLUMN, row: id })) as KeptOffer
}

/**
 * Compares the sealed offers of a round that are both in, as the platform. Where they cross, both are revealed and
 * what lies halfway is agreed; else nothing of either is told. Done again, it does nothing.
 */
export async function compareOffers(context: CouncilContext, councilId: string): Promise<void> {
  await context.cases.database.transaction(COMPARING, async (transaction) => {
    const kept = await findCouncil(transaction, councilId)
    if (kept === undefined) return
    const { round, in: sides } = openRound(kept.state)
    if (sides.length < 2) return
    const rows = await transaction
      .selectFrom(TABLE)
      .select(['id', 'side', 'offer_sealed'])
      .where('council_id', '=', councilId)
      .where('round', '=', round)
      .execute()
    const offerOf = (side: Side): KeptOffer => {
      const row = rows.find((one) => one.side === side)
      if (row === undefined)
        throw new Error(`council ${councilId}: expected the ${side}’s offer of round ${round}`)
      return openOffer(context.keys, row)
    }
    const crossing = crossingOf(offerOf('claimant'), offerOf('respondent'))
    const terms =
      crossing === null ? null : termsOfCrossing(crossing, monthAfter(seoulToday(context.cases.now())))
    const act = { act: 'compare-offers', crossing, terms } as const
    await takeAct(context, transaction, { actor: COMPARING, councilId, act })
  })
}
