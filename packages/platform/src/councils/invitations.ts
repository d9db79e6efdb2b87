import { hashOf } from '../chain/index.ts'
import type { AccountActor, Transaction } from '../database/index.ts'
import { plainProblem, RequestError } from '../http/index.ts'
import type { CouncilContext } from './context.ts'
import { councilPlaceOf } from './model/council-capacities.ts'
import { noSuchCouncil } from './problems.ts'
import { findCouncil } from './store.ts'

const CODE_BYTES = 10
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code by which a side that was only named joins: 80 random bits, as `7K3M-A9QT-FX12-05BC`. */
function newJoinCode(random: (size: number) => Uint8Array): string {
  let bits = 0n
  for (const byte of random(CODE_BYTES)) bits = (bits << 8n) | BigInt(byte)
  let symbols = ''
  for (let place = 0; place < 16; place++) {
    symbols = `${SYMBOLS[Number(bits & 31n)]}${symbols}`
    bits >>= 5n
  }
  return symbols.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** What is kept of a code. */
function joinCodeHash(code: string): string {
  const symbols = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return hashOf({ joins: 'council', symbols })
}

/**
 * Makes a code by which the other side joins, for the notice that the office serves on them. Throws what the client is
 * told where it is not the office of the council that asks, or the other side has joined.
 */
export async function inviteOtherSide(
  context: CouncilContext,
  { actor, councilId }: { readonly actor: AccountActor; readonly councilId: string },
): Promise<{ readonly joinCode: string }> {
  const joinCode = newJoinCode(context.random)
  await context.cases.database.transaction(actor, async (transaction) => {
    const kept = await findCouncil(transaction, councilId)
    if (kept === undefined) throw noSuchCouncil()
    if (!councilPlaceOf(actor, kept.state).capacities.includes('clerk'))
      throw new RequestError(plainProblem(403, 'The code goes with the notice that the office serves.'))
    if (kept.state.respondent.account !== null)
      throw new RequestError(plainProblem(409, 'The other side has joined already.'))
    await transaction
      .insertInto('council_invitation')
      .values({
        id: context.cases.ids(),
        council_id: councilId,
        code_hash: joinCodeHash(joinCode),
        made_by: actor.accountId,
        at: context.cases.now(),
      })
      .execute()
  })
  return { joinCode }
}

/** The council that a code opens, as the platform knows it; nothing where there is none. */
export async function councilOfCode(transaction: Transaction, code: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('council_invitation')
    .select('council_id')
    .where('code_hash', '=', joinCodeHash(code))
    .executeTakeFirst()
  return row?.council_id
}
