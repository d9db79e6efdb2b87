import type { AdministrationAt, BodyAt, Pack } from '@ondol/rules'
import { bodyAt } from '@ondol/rules'
import { sql } from 'kysely'
import { referenceOf } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { Actor, Transaction } from '../database/index.ts'
import { agreementText, textHash } from './agreement/index.ts'
import type { CouncilContext } from './context.ts'
import type { CouncilActing } from './model/council-acting.ts'
import { type CouncilPlace, councilPlaceOf } from './model/council-capacities.ts'
import type { CouncilAct } from './model/council-payloads.ts'
import type { CouncilState } from './model/council-state.ts'
import type { RentTerms } from './model/rent-terms.ts'
import { type Parties, readParties } from './parties.ts'

/** Who is about to do what. */
export interface Acting {
  readonly actor: Actor
  readonly councilId: string
  readonly state: CouncilState
  readonly act: CouncilAct
  /** In place of what the actor is to the council: for whoever begins one, or joins by a code. */
  readonly as?: CouncilPlace
  readonly isRouteOpen?: (route: string) => boolean
}

/** What is known when somebody acts, and how the text would read that follows. */
export interface KnownActing extends CouncilActing {
  readonly writeText: (terms: RentTerms, version: number) => string
}

/** Gathers what it takes to decide on an act: the body's rules, and from the database only what this act asks for. */
export async function knowActing(
  context: CouncilContext,
  transaction: Transaction,
  { actor, councilId, state, act, as, isRouteOpen }: Acting,
): Promise<KnownActing> {
  const { cases } = context
  const now = cases.now()
  const today = seoulToday(now)
  const figures: AdministrationAt = cases.figuresAt(today)
  const institution = institutionFor(state, act)
  const parties = SETTLING.has(act.act) ? await readParties(transaction, context, councilId) : NOBODY
  const reference = referenceOf(councilId)
  const writeText = (terms: RentTerms, version: number): string =>
    agreementText({ state, reference, parties, terms, version, on: today })
  return {
    ...(as ?? councilPlaceOf(actor, state)),
    actorId: actor.kind === 'account' ? actor.accountId : null,
    now: now.toISOString(),
    today,
    ...bodiesOf(cases.packs.pack, institution, today),
    holidays: figures.holidays,
    isRouteOpen: isRouteOpen ?? (() => false),
    officeHolders: await holdersFor(transaction, act, institution),
    waiting: act.act === 'put-on-agenda' ? await waitingAt(transaction, institution) : new Set(),
    textOf: (terms, version) => textHash(writeText(terms, version)),
    writeText,
    number: `${today.slice(0, 4)}-${reference}`,
  }
}

const NOBODY: Parties = { claimant: null, respondent: null, premises: '' }

/** Acts that may lead to terms, of which a text is then written. */
const SETTLING: ReadonlySet<CouncilAct['act']> = new Set(['accept', 'compare-offers', 'answer-settlement'])

function institutionFor(state: CouncilState, act: CouncilAct): string {
  if (act.act === 'file' || act.act === 'convene') return act.institution
  return state.institutionId
}

/** The rules of the body that a matter is before, and of the one that it would be referred to. */
function bodiesOf(
  { definition }: Pack,
  institution: string,
  today: string,
): { readonly body: BodyAt; readonly next: CouncilActing['next'] } {
  const body = bodyAt(definition, bodyIdOf(institution), today)
  if (body.refersTo === null) return { body, next: null }
  return { body, next: { institutionId: body.refersTo, body: bodyAt(definition, body.refersTo, today) } }
}

/** The institution of the pack that a local one is of: `win-win-council/mapo` is a win-win council. */
export function bodyIdOf(institution: string): string {
  return institution.split('/')[0] ?? institution
}

async function holdersFor(
  transaction: Transaction,
  { act }: CouncilAct,
  institution: string,
): Promise<ReadonlySet<string>> {
  if (act !== 'assign-mediator' && act !== 'seat-panel') return new Set()
  const { rows } = await sql<{ readonly id: string }>`
    select holder as id from ondol_holders('mediator', ${institution}) as holder`.execute(transaction)
  return new Set(rows.map(({ id }) => id))
}

/** The cases of an institution that wait for its committee. */
async function waitingAt(transaction: Transaction, institution: string): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .selectFrom('case_summary')
    .select('case_id')
    .where('institution_id', '=', institution)
    .where('state', '=', 'committee')
    .execute()
  return new Set(rows.map(({ case_id }) => case_id))
}
