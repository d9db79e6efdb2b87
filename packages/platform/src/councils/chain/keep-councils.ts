import { seoulToday } from '../../clock/index.ts'
import type { SystemActor } from '../../database/index.ts'
import { compareOffers } from '../compare-offers.ts'
import type { CouncilContext } from '../context.ts'
import { takeAct } from '../take-act.ts'

const KEEPING: SystemActor = { kind: 'system', job: 'councils.keep' }
const AT_ONCE = 500

/**
 * Does what time does: closes what ran out of it, ends agreements whose term is over, and compares sealed offers that a
 * process killed in between has left. Each council in a transaction of its own. Answers how many it moved.
 */
export async function keepCouncils(context: CouncilContext, signal?: AbortSignal): Promise<number> {
  let moved = 0
  for (const { id, state } of await overdue(context)) {
    if (signal?.aborted === true) return moved
    const act = state === 'in-force' ? ({ act: 'complete' } as const) : ({ act: 'expire' } as const)
    const taken = await context.cases.database.transaction(KEEPING, (transaction) =>
      takeAct(context, transaction, { actor: KEEPING, councilId: id, act }),
    )
    if (taken.kind === 'done') moved++
  }
  for (const id of await toCompare(context)) {
    if (signal?.aborted === true) return moved
    await compareOffers(context, id)
    moved++
  }
  return moved
}

async function overdue({
  cases,
}: CouncilContext): Promise<readonly { readonly id: string; readonly state: string }[]> {
  const today = seoulToday(cases.now())
  const rows = await cases.database.transaction(KEEPING, (transaction) =>
    transaction
      .selectFrom('council')
      .select(['council_id', 'state'])
      .where('due_on', '<', today)
      .where(({ eb, or }) => or([eb('state', 'in', ['in-force', 'settlement']), eb('ends_by', '<', today)]))
      .where('state', 'in', OPEN)
      .orderBy('due_on')
      .limit(AT_ONCE)
      .execute(),
  )
  return rows.map(({ council_id: id, state }) => ({ id, state }))
}

const OPEN = ['filed', 'notified', 'negotiating', 'mediation', 'panel', 'settlement', 'in-force'] as const

async function toCompare({ cases }: CouncilContext): Promise<readonly string[]> {
  const rows = await cases.database.transaction(KEEPING, (transaction) =>
    transaction
      .selectFrom('council')
      .select('council_id')
      .where('to_compare', '=', true)
      .limit(AT_ONCE)
      .execute(),
  )
  return rows.map(({ council_id }) => council_id)
}
