import type { Text } from '@ondol/rules'
import { referenceOf } from '../cases/index.ts'
import type { CouncilNews } from './context.ts'
import { ACTS } from './model/council-acts.ts'
import type { CouncilEvent, CouncilState } from './model/council-state.ts'
import { COUNCIL_STATES, type CouncilCapacity } from './model/council-states.ts'
import { partiesOf, seatsOf } from './rows.ts'

/** What nobody needs to be told of. */
const QUIET: ReadonlySet<CouncilEvent['type']> = new Set(['state-premises', 'correct'])

/** Who hears of an event: both sides and those who represent them, of a hearing and a seat also who sits; not the actor. */
export function newsOf(
  event: CouncilEvent,
  before: CouncilState,
  after: CouncilState,
): readonly CouncilNews[] {
  if (QUIET.has(event.type) || after.kind === 'sitting') return sittingNews(event, after)
  const hearers = SEATED.has(event.type)
    ? [...partiesOf(after), ...seatsOf(after)]
    : partiesOf(after.seq === 1 ? after : { ...before, respondent: after.respondent })
  return newsTo(hearers, event, after)
}

const SEATED: ReadonlySet<CouncilEvent['type']> = new Set([
  'schedule-hearing',
  'assign-mediator',
  'seat-panel',
  'refer',
])

function sittingNews(event: CouncilEvent, after: CouncilState): readonly CouncilNews[] {
  if (after.kind !== 'sitting' || (event.type !== 'seat-panel' && event.type !== 'put-on-agenda')) return []
  return newsTo(seatsOf(after), event, after)
}

function newsTo(
  hearers: readonly string[],
  event: CouncilEvent,
  after: CouncilState,
): readonly CouncilNews[] {
  const { language, dueOn, state } = after
  const told = {
    reference: referenceOf(after.councilId),
    what: tellCouncilEvent(event),
    next: COUNCIL_STATES[state].text,
    until: dueOn,
    language,
  }
  return [...new Set(hearers)].filter((to) => to !== event.actorId).map((to) => ({ to, ...told }))
}

const ROLES: Readonly<Record<CouncilCapacity, Text>> = {
  claimant: { ko: '임차인', en: 'the tenant' },
  respondent: { ko: '임대인', en: 'the landlord' },
  clerk: { ko: '사무국', en: 'the office' },
  mediator: { ko: '조정인', en: 'the mediator' },
  member: { ko: '위원', en: 'a member' },
  system: { ko: '온돌', en: 'Ondol' },
}

/** What happened, in a few words: who, and what they did. */
export function tellCouncilEvent({ type, actorRole }: Pick<CouncilEvent, 'type' | 'actorRole'>): Text {
  const { title } = ACTS[type]
  const who = ROLES[actorRole]
  return { ko: `${who.ko}: ${title.ko}`, en: `${who.en}: ${title.en}` }
}
