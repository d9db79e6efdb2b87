import { ACTION_NAMES, type ActionName } from './action-names.ts'
import { ACTIONS, type Choice, type Move } from './actions.ts'
import type { State } from './states.ts'

/** One arrow of the state machine. */
export interface Arrow {
  readonly action: ActionName
  readonly from: State
  readonly to: State
  readonly where: Choice | null
}

/** Every arrow that the table allows, an arrow back to where an appeal came from once for each such state. */
export const ARROWS: readonly Arrow[] = ACTION_NAMES.flatMap((action) =>
  ACTIONS[action].moves.flatMap((move: Move) =>
    move.from.flatMap((from) =>
      targetsOf(move, from).map((to) => ({ action, from, to, where: move.where ?? null })),
    ),
  ),
)

function targetsOf({ to }: Move, from: State): readonly State[] {
  if (to === 'same') return [from]
  return to === 'back' ? ACTIONS.appeal.moves.flatMap((move) => move.from) : [to]
}

/** The moves of an action out of a state; none where the table does not allow it there. */
export function movesFrom(action: ActionName, state: State): readonly Move[] {
  return ACTIONS[action].moves.filter(({ from }) => from.includes(state))
}
