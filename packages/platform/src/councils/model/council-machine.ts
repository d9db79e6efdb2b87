import type { CouncilChoice, CouncilMove } from './act-rule.ts'
import { ACT_NAMES, ACTS, type ActName } from './council-acts.ts'
import type { CouncilStateName } from './council-states.ts'

/** One arrow of the state machine. */
export interface CouncilArrow {
  readonly act: ActName
  readonly from: CouncilStateName
  readonly to: CouncilStateName
  readonly where: CouncilChoice | null
}

/** Every arrow that the table allows. */
export const COUNCIL_ARROWS: readonly CouncilArrow[] = ACT_NAMES.flatMap((act) =>
  ACTS[act].moves.flatMap(({ from, to, where }: CouncilMove) =>
    from.map((state) => ({ act, from: state, to: to === 'same' ? state : to, where: where ?? null })),
  ),
)

/** The moves of an act out of a state; none where the table does not allow it there. */
export function councilMoves(act: ActName, state: CouncilStateName): readonly CouncilMove[] {
  return ACTS[act].moves.filter(({ from }) => from.includes(state))
}
