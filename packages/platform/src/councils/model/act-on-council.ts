import type { Text } from '@ondol/rules'
import { type CouncilActing, sideOf } from './council-acting.ts'
import { ACTS, type ActName } from './council-acts.ts'
import type { CouncilAttempt } from './council-attempt.ts'
import { COUNCIL_GUARDS, type CouncilGuard } from './council-guards.ts'
import { councilMoves } from './council-machine.ts'
import type { CouncilAct } from './council-payloads.ts'
import type { CouncilState, NewCouncilEvent } from './council-state.ts'
import { COUNCIL_STATES, type CouncilCapacity } from './council-states.ts'
import { guardHolds } from './guard-holds.ts'
import { ledTo } from './led-to.ts'

/** Why an act is not taken. */
export interface CouncilRefusal {
  readonly rule: 'capacity' | 'state' | CouncilGuard
  readonly text: Text
}

export type CouncilAnswer =
  | { readonly kind: 'accepted'; readonly event: NewCouncilEvent; readonly capacity: CouncilCapacity }
  | { readonly kind: 'refused'; readonly reasons: readonly CouncilRefusal[] }

/** What comes of an act in a council: the event that it is, or every reason why not. Changes nothing. */
export function actOnCouncil(state: CouncilState, act: CouncilAct, acting: CouncilActing): CouncilAnswer {
  const { by, guards } = ACTS[act.act]
  const capacity = by.find((one) => acting.capacities.includes(one))
  if (capacity === undefined) return refused([notAllowed(act.act)])
  if (councilMoves(act.act, state.state).length === 0) return refused([notHere(act.act, state)])
  const attempt: CouncilAttempt = { state, act, acting, capacity }
  const failing = guards.filter((guard) => !guardHolds(guard, attempt))
  if (failing.length > 0)
    return refused(failing.map((guard) => ({ rule: guard, text: COUNCIL_GUARDS[guard] })))
  return { kind: 'accepted', capacity, event: eventOf(attempt) }
}

function eventOf(attempt: CouncilAttempt): NewCouncilEvent {
  const { act: type, ...said } = attempt.act
  const side = sideOf(attempt.capacity)
  const payload = { ...said, ...ledTo(attempt), ...(side === undefined ? {} : { side }) }
  // What was said belongs to the type; the spread only loses their tie.
  return { type, payload } as NewCouncilEvent
}

const refused = (reasons: readonly CouncilRefusal[]): CouncilAnswer => ({ kind: 'refused', reasons })

function notAllowed(act: ActName): CouncilRefusal {
  const { title, by } = ACTS[act]
  return {
    rule: 'capacity',
    text: { ko: `‘${title.ko}’ 권한이 없습니다.`, en: `To ${title.en} is for: ${by.join(', ')}.` },
  }
}

function notHere(act: ActName, { state }: CouncilState): CouncilRefusal {
  const { title } = ACTS[act]
  const at = COUNCIL_STATES[state].title
  return {
    rule: 'state',
    text: {
      ko: `‘${at.ko}’ 상태에서는 ‘${title.ko}’을(를) 할 수 없습니다.`,
      en: `A council that is “${at.en}” does not allow to ${title.en}.`,
    },
  }
}
