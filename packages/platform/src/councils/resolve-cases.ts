import type { Text } from '@ondol/rules'
import { takeAction } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { Actor, Transaction } from '../database/index.ts'
import { ActRefused } from './act-taken.ts'
import type { CouncilContext } from './context.ts'
import type { CouncilEvent, CouncilState } from './model/council-state.ts'
import type { ItemResolution, Motion } from './model/motion.ts'

interface Resolving {
  readonly actor: Actor
  readonly event: CouncilEvent
  readonly before: CouncilState
  readonly after: CouncilState
}

/** Puts what a sitting has resolved on the cases that it is about, in the transaction of the vote. */
export async function resolveCases(
  context: CouncilContext,
  transaction: Transaction,
  { actor, event, before, after }: Resolving,
): Promise<void> {
  if (event.type !== 'close-motion' || event.payload.carried !== true) return
  const motion = after.motions.find(({ id }) => id === event.payload.motion)
  if (motion?.subject.kind !== 'cases') return
  for (const item of motion.subject.items) {
    const refusal = await resolve(context, transaction, { actor, motion, item })
    if (refusal !== null) throw new ActRefused(before, [{ rule: 'waits-for-committee', text: refusal }])
  }
}

async function resolve(
  { cases }: CouncilContext,
  transaction: Transaction,
  { actor, motion, item }: { readonly actor: Actor; readonly motion: Motion; readonly item: ItemResolution },
): Promise<Text | null> {
  const taken = await takeAction(cases, transaction, {
    actor,
    caseId: item.case,
    action: {
      action: 'committee-decides',
      resolution: item.resolution,
      amount: item.amount,
      months: item.months,
      heldOn: seoulToday(cases.now()),
      reason: reasonOf(motion),
    },
  })
  if (taken.kind === 'done') return null
  const texts = taken.kind === 'refused' ? taken.reasons.map(({ text }) => text) : []
  return {
    ko: `${item.case}: ${texts.map(({ ko }) => ko).join(' ') || '위원회 심의를 기다리지 않습니다.'}`,
    en: `${item.case}: ${texts.map(({ en }) => en).join(' ') || 'it does not wait for the committee.'}`,
  }
}

/** Of the vote: its text, how the votes fell, and what those wrote who gave a reason. */
function reasonOf({ text, votes }: Motion): string {
  const count = (ballot: 'for' | 'against' | 'abstain'): number =>
    votes.filter((vote) => vote.ballot === ballot).length
  const reasons = votes.flatMap(({ reason }) => (reason === null ? [] : [reason]))
  const tally = `찬성 ${count('for')}, 반대 ${count('against')}, 기권 ${count('abstain')}`
  return [text, tally, ...reasons].join(' / ').slice(0, 2000)
}
