import type { AccountActor } from '../database/index.ts'
import type { ActTaken } from './act-taken.ts'
import type { CouncilContext } from './context.ts'
import { councilOfCode } from './invitations.ts'
import { takeAct } from './take-act.ts'

const JOINING = { kind: 'system', job: 'councils.join' } as const

/**
 * Lets somebody join as the other side, by the code that the notice told. The platform looks the code up, since whoever
 * joins does not see the council before. Their own council is named also where they had joined before.
 */
export async function joinCouncil(
  context: CouncilContext,
  { actor, code }: { readonly actor: AccountActor; readonly code: string },
): Promise<ActTaken & { readonly councilId?: string }> {
  return await context.cases.database.transaction(JOINING, async (transaction) => {
    const councilId = await councilOfCode(transaction, code)
    if (councilId === undefined) return { kind: 'absent' }
    const taken = await takeAct(context, transaction, {
      actor,
      councilId,
      act: { act: 'join', account: actor.accountId },
      as: { capacities: ['respondent'], standing: 'principal' },
    })
    return { ...taken, councilId }
  })
}
