import type { PackDefinition } from '@ondol/rules'
import { actOnCase, type CaseContext, type CaseState, findCase, type Taken } from '../../cases/index.ts'
import { seoulToday } from '../../clock/index.ts'
import type { AccountActor, Actor } from '../../database/index.ts'
import type { Random } from '../situations/index.ts'
import type { Office } from '../staff/index.ts'
import { type Doing, doingOf, type Scene } from './actions.ts'
import { type Clock, DAY, sensibleTime } from './clock.ts'
import { type Course, DELAYS, type Step } from './courses.ts'
import { propose } from './decisions.ts'

const SEEDING: Actor = { kind: 'system', job: 'demonstration' }

/** A case that has been handed in, and what shall become of it. */
export interface Life {
  readonly caseId: string
  readonly course: Course
  readonly applicant: AccountActor
  readonly office: Office
  readonly random: Random
  /** What counts as now: nothing happens after. */
  readonly until: Date
}

interface Around {
  readonly cases: CaseContext
  readonly pack: PackDefinition
  readonly clock: Clock
  readonly pause: () => Promise<void>
}

/** A step that was not taken, and why. */
export interface Stopped {
  readonly step: Step
  readonly why: string
}

/**
 * Lets a case live until now: everybody does their part at their time. A case that has been acted on already is left
 * as it is, so that one who was cut off never does anything twice. Answers where it stopped, if it did.
 */
export async function live(around: Around, life: Life): Promise<Stopped | null> {
  const { cases } = around
  const kept = await cases.database.transaction(SEEDING, (transaction) => findCase(transaction, life.caseId))
  if (kept === undefined) throw new Error(`case ${life.caseId} is not there`)
  if (kept.state.seq > 1) return null
  const officer = life.random.pick(life.office.officers)
  let { state } = kept
  let after = new Date(state.submittedAt)
  for (const [index, step] of life.course.steps.entries()) {
    const at = timeOf(step, index, { life, state, after })
    if (at === null) continue
    around.clock.set(at)
    const taken = await take(around, step, sceneOf(around, life, { state, officer }))
    await around.pause()
    if (taken === null) continue
    if (taken.kind !== 'done') return { step, why: whyNot(taken) }
    state = taken.state
    after = new Date(taken.event.at)
  }
  return null
}

interface Standing {
  readonly state: CaseState
  readonly officer: AccountActor
}

function sceneOf({ pack, clock }: Around, life: Life, { state, officer }: Standing): Scene {
  const programme = pack.programmes.find(({ id }) => id === state.programme)
  if (programme === undefined) throw new Error(`the pack has no programme "${state.programme}"`)
  const { office, applicant, random } = life
  return { state, programme, office, applicant, officer, random, today: seoulToday(clock.now()) }
}

async function take(around: Around, step: Step, scene: Scene): Promise<Taken | null> {
  const doing = doingOf(step, scene)
  if (doing === null) return null
  const taken = await act(around, scene, doing)
  if (!needsSignature(taken)) return taken
  return await proposeAndSign(around, scene, doing)
}

async function act({ cases }: Around, { state }: Scene, { actor, action }: Doing): Promise<Taken> {
  return await actOnCase(cases, { actor, caseId: state.caseId, seq: state.seq, action })
}

function needsSignature(taken: Taken): boolean {
  return taken.kind === 'refused' && taken.reasons.some(({ rule }) => rule === 'one-signature-is-enough')
}

/** A decision that one signature is not enough for. */
async function proposeAndSign(around: Around, scene: Scene, { actor, action }: Doing): Promise<Taken> {
  if (action.action !== 'approve' && action.action !== 'reject')
    throw new Error(`expected a decision, not "${action.action}"`)
  const proposed = await act(around, scene, { actor, action: propose(action) })
  if (proposed.kind !== 'done') return proposed
  const [supervisor] = scene.office.supervisors
  return await act(
    around,
    { ...scene, state: proposed.state },
    { actor: supervisor, action: { action: 'second-sign' } },
  )
}

function whyNot(taken: Exclude<Taken, { readonly kind: 'done' }>): string {
  return taken.kind === 'refused' ? taken.reasons.map(({ rule }) => rule).join(', ') : taken.kind
}

const BY_APPLICANT: ReadonlySet<Step> = new Set(['reply', 'answer', 'withdraw', 'appeal', 'withdraw-appeal'])
/** Of the time since submission, how much a course may take up: the last step was not just now. */
const MOST = 0.96

interface Timing {
  readonly life: Life
  readonly state: CaseState
  /** When the step before was taken. */
  readonly after: Date
}

/** When a step is taken; `null` where its time has not come. */
function timeOf(step: Step, index: number, { life, state, after }: Timing): Date | null {
  if (step === 'escalate') return escalationOf(state, life.until)
  const submitted = new Date(state.submittedAt).getTime()
  const age = life.until.getTime() - submitted
  const steps = life.course.steps
  const usual = steps.map((one) => (DELAYS[one][0] + DELAYS[one][1]) / 2)
  const total = usual.reduce((sum, days) => sum + days, 0) * DAY
  const scale = Math.min(1, (age * MOST) / total)
  const passed = usual.slice(0, index + 1).reduce((sum, days) => sum + days, 0) * DAY * scale
  const vary = 1 - life.random.next() * 0.25
  const about = new Date(submitted + passed * vary)
  return sensibleTime(life.random, about, { office: !BY_APPLICANT.has(step), after, before: life.until })
}

/** In the night after a wait has become too long. */
function escalationOf({ dueOn }: CaseState, until: Date): Date | null {
  if (dueOn === null) return null
  const night = new Date(new Date(`${dueOn}T00:30:00+09:00`).getTime() + DAY)
  return night > until ? null : night
}
