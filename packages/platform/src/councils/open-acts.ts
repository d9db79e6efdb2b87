import type { Text } from '@ondol/rules'
import type { CouncilActing } from './model/council-acting.ts'
import { ACT_NAMES, ACTS, type ActName } from './model/council-acts.ts'
import type { CouncilAttempt } from './model/council-attempt.ts'
import { COUNCIL_GUARDS, type CouncilGuard } from './model/council-guards.ts'
import { councilMoves } from './model/council-machine.ts'
import type { CouncilState } from './model/council-state.ts'
import { guardHolds } from './model/guard-holds.ts'

/** What an actor may do in a council now, and what their place would allow but something else does not. */
export interface OpenActs {
  readonly can: readonly ActName[]
  readonly cannot: readonly { readonly act: ActName; readonly reasons: readonly Text[] }[]
}

/** Guards that do not depend on what is said with the act. */
const STANDING: ReadonlySet<CouncilGuard> = new Set([
  'is-principal',
  'may-settle',
  'own-turn',
  'other-side-here',
  'both-sides-here',
  'not-sealed-yet',
  'rounds-left',
  'not-recused',
  'can-refer',
  'panel-seated',
  'no-motion-open',
  'not-extended',
  'not-answered',
  'within-window',
  'not-signed',
  'may-review',
  'in-review-time',
])

const NOT_BY_HAND: ReadonlySet<ActName> = new Set<ActName>([
  'file',
  'convene',
  'join',
  'add-document',
  'compare-offers',
  'expire',
  'complete',
  'note-relief',
  'note-owed',
])

/** What is open to an actor. What depends on what is said shows only when it is said. */
export function openActs(state: CouncilState, acting: CouncilActing): OpenActs {
  const theirs = ACT_NAMES.filter(
    (act) => !NOT_BY_HAND.has(act) && ACTS[act].by.some((one) => acting.capacities.includes(one)),
  )
  const here = theirs.filter((act) => councilMoves(act, state.state).length > 0)
  const checked = here.map((act) => ({ act, reasons: failing(state, act, acting) }))
  return {
    can: checked.filter(({ reasons }) => reasons.length === 0).map(({ act }) => act),
    cannot: checked.filter(({ reasons }) => reasons.length > 0),
  }
}

function failing(state: CouncilState, act: ActName, acting: CouncilActing): readonly Text[] {
  const { by, guards } = ACTS[act]
  const capacity = by.find((one) => acting.capacities.includes(one))
  if (capacity === undefined) return []
  // The guards that are asked look at the council and the actor alone, so anything stands for what would be said.
  const attempt: CouncilAttempt = { state, act: { act: 'message', text: '' }, acting, capacity }
  return guards
    .filter((guard) => STANDING.has(guard) && !guardHolds(guard, attempt))
    .map((guard) => COUNCIL_GUARDS[guard])
}
