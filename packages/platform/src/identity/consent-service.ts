import { type AccountActor, isForbidden, type Transaction } from '../database/index.ts'
import { placeProblem, plainProblem, RequestError } from '../http/index.ts'
import { COUNTER, makeAccount } from './account-store.ts'
import type { Around } from './around.ts'
import { consentsOf, endConsent, insertConsent } from './consent-store.ts'
import { type ConsentView, consentView } from './consent-view.ts'
import { helperBy } from './help-service.ts'
import { notAllowed } from './refusals.ts'
import type { ConsentTable } from './tables.ts'

/** A person who is signed in lets somebody help them. */
export interface OnlineConsent {
  readonly how: 'online'
  /** What the helper told the person. */
  readonly helpCode: string
  readonly days: number
}

/** An officer records at a counter that a person who does not sign in lets somebody help them. */
export interface CounterConsent {
  readonly how: 'counter'
  readonly person: { readonly name: string; readonly phone: string | null; readonly email: string | null }
  /** The officer helps, unless it is somebody else's. */
  readonly helpCode: string | null
  /** What was seen and signed. */
  readonly note: string
  readonly days: number
}

/** The longest that a consent lasts. */
export const LONGEST_DAYS = 365

const DAY = 24 * 3_600_000

/** A consent that was just recorded. */
export interface Recorded {
  readonly id: string
  readonly personId: string
  readonly helperId: string
  readonly expiresAt: Date
}

/** Records a consent. Throws what the client is told where the helper is not known or the actor may not. */
export async function giveConsent(
  actor: AccountActor,
  given: OnlineConsent | CounterConsent,
  around: Around,
): Promise<Recorded> {
  const helperId = given.helpCode === null ? actor.accountId : (await helperBy(given.helpCode, around)).id
  return await around.database.transaction(actor, async (transaction) => {
    const consent = await rowOf(transaction, { actor, given, helperId }, around)
    await insertConsent(transaction, consent)
    const { id, person_id: personId, expires_at: expiresAt } = consent
    return { id, personId, helperId, expiresAt }
  })
}

interface Giving {
  readonly actor: AccountActor
  readonly given: OnlineConsent | CounterConsent
  readonly helperId: string
}

async function rowOf(
  transaction: Transaction,
  { actor, given, helperId }: Giving,
  around: Around,
): Promise<ConsentTable> {
  const now = around.now()
  const expires_at = new Date(now.getTime() + given.days * DAY)
  const whose = { helper_id: helperId, recorded_by: actor.accountId, given_at: now, expires_at }
  const row = { id: around.ids(), scope: 'apply', ...whose } as const
  if (given.how === 'counter') {
    const place = { note: given.note, institution_id: institutionOf(actor) }
    return { ...row, how: 'counter', person_id: await register(transaction, given, around), ...place }
  }
  if (helperId === actor.accountId)
    throw new RequestError(placeProblem('body.helpCode', 'the code of somebody else'))
  return { ...row, how: 'online', person_id: actor.accountId, note: null, institution_id: null }
}

function institutionOf({ roles, institution }: AccountActor): string {
  if (institution === null || !roles.includes('officer'))
    throw notAllowed('A consent at a counter is recorded by an officer, acting as one.')
  return institution
}

/** A person at a counter, of whom nothing is known to be the same as anybody who signs in. */
async function register(
  transaction: Transaction,
  { person }: CounterConsent,
  around: Around,
): Promise<string> {
  const id = around.ids()
  await makeAccount(transaction, { issuer: COUNTER, subject: id, ...person }, { ...around, id })
  return id
}

/** The consents that somebody gave or has. */
export async function listConsents(actor: AccountActor, around: Around): Promise<readonly ConsentView[]> {
  return await around.database.transaction(actor, async (transaction) => {
    const consents = await consentsOf(transaction, actor.accountId)
    return consents.map((consent) => consentView(consent, around.sealing))
  })
}

/** Ends a consent at once, on either side. Throws what the client is told where it is none of theirs. */
export async function withdrawConsent(actor: AccountActor, consentId: string, around: Around): Promise<void> {
  const refused = new RequestError(plainProblem(404, 'There is no such consent that you could end.'))
  const end = { consentId, by: actor.accountId, at: around.now() }
  try {
    const ended = await around.database.transaction(actor, (transaction) => endConsent(transaction, end))
    if (!ended) throw refused
  } catch (error) {
    throw isForbidden(error) ? refused : error
  }
}
