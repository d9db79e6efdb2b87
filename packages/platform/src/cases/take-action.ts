import { seoulToday } from '../clock/index.ts'
import type { Actor, Transaction } from '../database/index.ts'
import { act, type Refusal } from './act.ts'
import type { Acting, RulesNow } from './acting.ts'
import { capacitiesOf } from './capacities.ts'
import type { CaseEvent, CaseState } from './case-state.ts'
import type { CaseContext } from './context.ts'
import { after } from './fold.ts'
import { heardOf } from './heard.ts'
import type { CaseAction } from './payloads.ts'
import type { Grant } from './ports.ts'
import { chained } from './rows.ts'
import { askRules, rulesNow, standingFacts } from './rules-now.ts'
import type { Capacity } from './states.ts'
import { appendEvent, findCase, holdClaims, type KeptCase, lockCase, papersOf } from './store.ts'

/** An action to be taken on a case. */
export interface Taking {
  readonly actor: Actor
  readonly caseId: string
  /** The last event that the actor had seen; without it, whatever is the last. */
  readonly seq?: number
  readonly action: CaseAction
}

/** What came of it. */
export type Taken =
  | {
      readonly kind: 'done'
      readonly before: CaseState
      readonly state: CaseState
      readonly event: CaseEvent
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'moved-on'; readonly state: CaseState }
  | { readonly kind: 'refused'; readonly state: CaseState; readonly reasons: readonly Refusal[] }

/** Thrown within a transaction that has begun to write, so that nothing of it stays. */
export class ActionRefused extends Error {
  readonly refusal: Extract<Taken, { readonly kind: 'refused' }>
  constructor(state: CaseState, reasons: readonly Refusal[]) {
    super(reasons.map(({ text }) => text.en).join(' '))
    this.name = 'ActionRefused'
    this.refusal = { kind: 'refused', state, reasons }
  }
}

/** An action that would be accepted, ready to be written. */
export interface Accepted {
  readonly kind: 'accepted'
  readonly kept: KeptCase
  readonly event: CaseEvent
  /** What the case would be. */
  readonly state: CaseState
}

/**
 * Takes an action in a transaction of its caller: event, summary, claims, budget and notices in one. The case is
 * locked first, so of two who act at once, one is told that the case moved on. Throws an ActionRefused where the
 * budget does not allow it; what has been written must then be rolled back, as the transaction does by itself.
 */
export async function takeAction(
  context: CaseContext,
  transaction: Transaction,
  taking: Taking,
): Promise<Taken> {
  const kept = await lockCase(transaction, taking.caseId)
  const decided = await decideAction(context, transaction, { taking, kept })
  return decided.kind === 'accepted' ? await write(context, transaction, decided) : decided
}

/** What would come of an action; changes nothing. */
export async function previewAction(
  context: CaseContext,
  transaction: Transaction,
  taking: Taking,
): Promise<Accepted | Exclude<Taken, { readonly kind: 'done' }>> {
  const kept = await findCase(transaction, taking.caseId)
  return await decideAction(context, transaction, { taking, kept })
}

interface Deciding {
  readonly taking: Taking
  readonly kept: KeptCase | undefined
}

async function decideAction(
  context: CaseContext,
  transaction: Transaction,
  { taking, kept }: Deciding,
): Promise<Accepted | Exclude<Taken, { readonly kind: 'done' }>> {
  if (kept === undefined) return { kind: 'absent' }
  const { state } = kept
  const capacities = capacitiesOf(taking.actor, state)
  if (taking.seq !== undefined && taking.seq !== state.seq) return { kind: 'moved-on', state }
  const rules = await rulesFor(context, transaction, { state, taking, capacities })
  const papers = await papersFor(transaction, taking)
  const known = { capacities, rules, papers, takers: context.takersOf(state) }
  const answer = act(state, taking.action, actingOf(context, { taking, ...known }))
  if (answer.kind === 'refused') return { kind: 'refused', state, reasons: answer.reasons }
  const event: CaseEvent = {
    ...answer.event,
    caseId: state.caseId,
    seq: state.seq + 1,
    at: context.now().toISOString(),
    actorId: taking.actor.kind === 'account' ? taking.actor.accountId : null,
    actorRole: answer.capacity,
    applicantId: state.applicantId,
    institutionId: state.institutionId,
  }
  return { kind: 'accepted', kept, event, state: after(state, event) }
}

interface Preparing {
  readonly state: CaseState
  readonly taking: Taking
  readonly capacities: readonly Capacity[]
}

/** The rules are asked only where their answer counts; a correction has to be readable before it is kept. */
async function rulesFor(
  context: CaseContext,
  transaction: Transaction,
  { state, taking: { action }, capacities }: Preparing,
): Promise<RulesNow | null> {
  if (!ASKING.has(action.action) || !capacities.some((one) => one !== 'resident' && one !== 'proxy'))
    return null
  const standing = await standingFacts(context, transaction, state)
  const added = addedFacts(action)
  const overlays = [...standing.overlays, ...added]
  const asked = askRules(context.packs.pack, { ...standing, overlays }, state)
  return added.length > 0 ? null : rulesNow(context.packs, asked)
}

const ASKING: ReadonlySet<CaseAction['action']> = new Set([
  'propose-decision',
  'approve',
  'reject',
  'second-sign',
  'correct-facts',
  'verify-facts',
])

function addedFacts(action: CaseAction): CaseState['overlays'] {
  if (action.action === 'correct-facts')
    return action.corrections.map((one) => ({ ...one, provenance: 'corrected', source: action.reason }))
  if (action.action === 'verify-facts')
    return action.facts.map((one) => ({ ...one, provenance: 'verified', source: action.source }))
  return []
}

async function papersFor(transaction: Transaction, { action, caseId }: Taking): Promise<readonly string[]> {
  if (action.action !== 'answer-evidence' || action.answers.every(({ files }) => files.length === 0))
    return []
  return await papersOf(transaction, caseId)
}

interface Knowing extends Pick<Acting, 'capacities' | 'rules' | 'papers' | 'takers'> {
  readonly taking: Taking
}

function actingOf(context: CaseContext, { taking: { actor }, ...known }: Knowing): Acting {
  const today = seoulToday(context.now())
  return {
    actorId: actor.kind === 'account' ? actor.accountId : null,
    today,
    figures: context.figuresAt(today),
    ...known,
  }
}

async function write(
  context: CaseContext,
  transaction: Transaction,
  { kept, event, state }: Accepted,
): Promise<Taken> {
  const before = kept.state
  await appendEvent(transaction, chained(event, kept.head), state)
  if (DECIDING.has(event.type) && isGranted(state)) await holdClaims(transaction, state.caseId, true)
  else if (isGranted(before) && !isGranted(state)) await holdClaims(transaction, state.caseId, false)
  await reserve(context, transaction, { before, state })
  const heard = heardOf(before, state, event)
  if (heard.length > 0) await context.ports.notify(transaction, heard)
  // Last, since a lender whose offer ends may write to the case no longer.
  if (isMovedAtLender(before, state)) await context.ports.keepOffers(transaction, state)
  return { kind: 'done', before, state, event }
}

function isMovedAtLender(before: CaseState, state: CaseState): boolean {
  if (state.lending === undefined) return false
  return state.lending !== before.lending || state.state !== before.state || state.dueOn !== before.dueOn
}

const DECIDING: ReadonlySet<CaseEvent['type']> = new Set(['approve', 'second-sign', 'accept-offer'])

/** A grant stands until it is decided otherwise, taken back, or over. */
function isGranted({ state, decision, lending }: CaseState): boolean {
  const isTaken = decision?.outcome === 'approve' || (lending?.terms ?? null) !== null
  return isTaken && state !== 'withdrawn' && state !== 'closed'
}

interface Moved {
  readonly before: CaseState
  readonly state: CaseState
}

async function reserve(
  context: CaseContext,
  transaction: Transaction,
  { before, state }: Moved,
): Promise<void> {
  const now = boundBy(state)
  const was = boundBy(before)
  const isSame = state.decision === before.decision && isWithdrawn(state) === isWithdrawn(before)
  if (now.payable === was.payable && now.forgone === was.forgone && isSame) return
  const { caseId, seq, programme, institutionId, applicantId, released } = state
  const grant = { caseId, seq, programme, institutionId, applicantId, released, state, ...now }
  const why = await context.ports.reserve(transaction, grant)
  if (why !== null) throw new ActionRefused(before, [{ rule: 'budget', text: why }])
}

/** Won that a case binds of the budget or of the city's tax. What was paid stays spent when it closes. */
function boundBy(state: CaseState): Pick<Grant, 'payable' | 'forgone'> {
  const { decision } = state
  if (isWithdrawn(state) || decision === null) return { payable: 0, forgone: 0 }
  return { payable: decision.payable, forgone: decision.forgone }
}

function isWithdrawn({ state }: CaseState): boolean {
  return state === 'withdrawn'
}
