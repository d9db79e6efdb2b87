import { administrationAt, bodyAt } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import { hashOf } from '../../chain/index.ts'
import { seoulToday } from '../../clock/index.ts'
import type { AccountActor } from '../../database/index.ts'
import { actOnCouncil, type CouncilAnswer } from '../model/act-on-council.ts'
import type { CouncilActing } from '../model/council-acting.ts'
import { councilPlaceOf } from '../model/council-capacities.ts'
import type { CouncilAct } from '../model/council-payloads.ts'
import { type CouncilEvent, type CouncilState, NO_COUNCIL } from '../model/council-state.ts'
import type { CouncilCapacity } from '../model/council-states.ts'
import { afterEvent } from '../model/fold-council.ts'
import { chainedCouncilEvent } from '../rows.ts'

const BOROUGH = 'win-win-council/mapo'
export const COMMITTEE = 'rent-reduction-committee'
const TAX = 'tax-relief-committee/mapo'

export type PersonName =
  | 'tenant'
  | 'landlord'
  | 'daughter'
  | 'stranger'
  | 'clerk'
  | 'mediator'
  | 'cityClerk'
  | 'taxClerk'
  | 'lawyer'
  | 'member'
  | 'third'
  | 'fourth'
  | 'tax1'
  | 'tax2'
  | 'tax3'
  | 'tax4'
  | 'tax5'

/** Everybody who has to do with a council in tests. */
const PEOPLE: Readonly<Record<PersonName, AccountActor>> = {
  tenant: person('tenant'),
  landlord: person('landlord'),
  daughter: person('daughter'),
  stranger: person('stranger'),
  clerk: person('clerk', 'officer', BOROUGH),
  mediator: person('mediator', 'mediator', BOROUGH),
  cityClerk: person('city-clerk', 'officer', COMMITTEE),
  taxClerk: person('tax-clerk', 'officer', TAX),
  lawyer: person('lawyer', 'mediator', COMMITTEE),
  member: person('member', 'mediator', COMMITTEE),
  third: person('third', 'mediator', COMMITTEE),
  fourth: person('fourth', 'mediator', COMMITTEE),
  tax1: person('tax1', 'mediator', TAX),
  tax2: person('tax2', 'mediator', TAX),
  tax3: person('tax3', 'mediator', TAX),
  tax4: person('tax4', 'mediator', TAX),
  tax5: person('tax5', 'mediator', TAX),
}

function person(
  accountId: string,
  role?: 'officer' | 'mediator',
  institution: string | null = null,
): AccountActor {
  const roles = role === undefined ? (['resident'] as const) : (['resident', role] as const)
  return { kind: 'account', accountId, roles, institution, actsFor: [accountId] }
}

/** A council in memory: the pure model with a clock of its own, and no database. */
export interface PureCouncil {
  readonly state: () => CouncilState
  readonly events: () => readonly CouncilEvent[]
  /** Lets somebody act, or the platform itself. */
  readonly act: (by: PersonName | 'system', act: CouncilAct) => CouncilAnswer
  readonly at: (iso: string) => void
}

const HOLDERS = new Set(
  Object.values(PEOPLE)
    .filter(({ roles }) => roles.some((role) => role === 'mediator'))
    .map(({ accountId }) => accountId),
)

export function pureCouncil(start = '2020-09-15T03:00:00.000Z'): PureCouncil {
  let now = start
  let state = NO_COUNCIL
  const events: CouncilEvent[] = []
  return {
    state: () => state,
    events: () => events,
    at: (iso) => {
      now = iso
    },
    act: (by, act) => {
      const acting = actingOf(state, by, now)
      const answer = actOnCouncil(state, act, {
        ...acting,
        capacities: arriving(state, by, act) ?? acting.capacities,
      })
      if (answer.kind === 'refused') return answer
      const event = {
        ...answer.event,
        councilId: '01890000-0000-7000-8000-000000000001',
        seq: state.seq + 1,
        at: now,
        actorId: acting.actorId,
        actorRole: answer.capacity,
      }
      events.push(chainedCouncilEvent(event).event)
      state = afterEvent(state, event)
      return answer
    },
  }
}

/** Whoever files becomes the claimant; whoever brings the code of the other side becomes the respondent. */
function arriving(
  state: CouncilState,
  by: PersonName | 'system',
  { act }: CouncilAct,
): readonly CouncilCapacity[] | undefined {
  if (state.seq === 0) return act === 'convene' ? ['clerk'] : ['claimant']
  return act === 'join' && by !== 'tenant' && by !== 'system' ? ['respondent'] : undefined
}

function actingOf(state: CouncilState, by: PersonName | 'system', now: string): CouncilActing {
  const actor = by === 'system' ? ({ kind: 'system', job: 'test' } as const) : PEOPLE[by]
  const today = seoulToday(new Date(now))
  const institution = state.institutionId === '' ? BOROUGH : state.institutionId
  const body = bodyAt(seoul, institution.split('/')[0] ?? '', today)
  return {
    ...councilPlaceOf(actor, state),
    actorId: actor.kind === 'account' ? actor.accountId : null,
    now,
    today,
    body,
    next:
      body.refersTo === null
        ? null
        : { institutionId: body.refersTo, body: bodyAt(seoul, body.refersTo, today) },
    holidays: administrationAt(seoul, today).holidays,
    isRouteOpen: (route) => route === 'mediation',
    officeHolders: HOLDERS,
    waiting: new Set(['case-1', 'case-2', 'case-3']),
    textOf: (terms, version) => hashOf({ terms, version }),
    number: 'A-1',
  }
}

/** A request for a lower rent, as the tenant files it in tests. */
export const FILING: CouncilAct<'file'> = {
  act: 'file',
  kind: 'rent',
  route: 'mediation',
  institution: BOROUGH,
  account: 'tenant',
  matter: {
    borough: 'mapo',
    area: 'hongdae',
    monthlyRent: 2_500_000,
    deposit: 30_000_000,
    floorArea: 60,
    startedOn: '2019-01-01',
    endsOn: '2024-01-01',
    business: {},
    recommended: { cut: 0.3, months: 6 },
    packHash: 'none',
  },
  words: '',
  language: 'ko',
}
