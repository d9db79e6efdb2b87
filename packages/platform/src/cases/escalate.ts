import type { WaitingState } from '@ondol/rules'
import { seoulToday } from '../clock/index.ts'
import type { Actor } from '../database/index.ts'
import { actOnCase } from './act-on-case.ts'
import type { CaseContext } from './context.ts'
import type { State } from './states.ts'

const PLATFORM: Actor = { kind: 'system', job: 'cases.escalate' }
const BATCH = 100

/**
 * Tells, once for each wait, that a state's working days have passed: an event of the case, and a notice to whom its
 * service level names. It decides nothing and moves nothing. Answers how many it told of. Several servers may do it at
 * once: each case is locked, and of two who would tell, one finds it told.
 */
export async function escalateOverdue(context: CaseContext, signal?: AbortSignal): Promise<number> {
  let told = 0
  for (;;) {
    const overdue = await findOverdue(context)
    let now = 0
    for (const { caseId, state } of overdue) {
      if (signal?.aborted === true) return told
      if (await tell(context, caseId, state)) now++
    }
    told += now
    if (overdue.length < BATCH || now === 0) return told
  }
}

interface Overdue {
  readonly caseId: string
  readonly state: State
}

async function findOverdue({ database, now }: CaseContext): Promise<readonly Overdue[]> {
  const today = seoulToday(now())
  return await database.transaction(PLATFORM, (transaction) =>
    transaction
      .selectFrom('case_summary')
      .select(['case_id as caseId', 'state'])
      .where('due_on', '<', today)
      .where('escalated', '=', false)
      // An offer that is overdue goes to the next lender; nobody above needs to step in.
      .where('state', '!=', 'offered')
      .orderBy('due_on')
      .limit(BATCH)
      .execute(),
  )
}

async function tell(context: CaseContext, caseId: string, state: State): Promise<boolean> {
  const { serviceLevels } = context.figuresAt(seoulToday(context.now()))
  // Only a state with a service level has a due date that can pass.
  const tells = serviceLevels[state as WaitingState].escalatesTo
  const taken = await actOnCase(context, { actor: PLATFORM, caseId, action: { action: 'escalate', tells } })
  return taken.kind === 'done'
}
