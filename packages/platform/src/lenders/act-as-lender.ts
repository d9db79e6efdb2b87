import { actOnCase, type CaseContext, type LenderAction, type Taken } from '../cases/index.ts'
import type { AccountActor } from '../database/index.ts'
import { routeCase } from './route-cases.ts'

/** What a lender says of a case that it was offered, and on which of its events. */
export interface LenderActing {
  readonly actor: AccountActor
  readonly caseId: string
  readonly seq: number
  readonly action: LenderAction
}

/**
 * Says something as a lender. Where it declines, the case is laid before the next one at once; should that fail, the
 * routing job finds it within a minute.
 */
export async function actAsLender(
  context: CaseContext,
  { actor, caseId, seq, action }: LenderActing,
): Promise<Taken> {
  const taken = await actOnCase(context, { actor, caseId, seq, action })
  if (taken.kind === 'done' && taken.event.type === 'decline-offer') await routeCase(context, caseId)
  return taken
}
