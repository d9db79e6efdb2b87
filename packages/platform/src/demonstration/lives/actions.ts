import type { Programme } from '@ondol/rules'
import type { CaseAction, CaseState } from '../../cases/index.ts'
import type { AccountActor, Actor } from '../../database/index.ts'
import type { Random } from '../situations/index.ts'
import type { Office } from '../staff/index.ts'
import type { Step } from './courses.ts'
import { decide, depart, propose, refuse } from './decisions.ts'
import { askingFor, WORDS } from './words.ts'

/** A case and everybody around it. */
export interface Scene {
  readonly state: CaseState
  readonly programme: Programme
  readonly office: Office
  readonly applicant: AccountActor
  /** The officer to whom the case falls. */
  readonly officer: AccountActor
  readonly random: Random
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** Who does what. */
export interface Doing {
  readonly actor: Actor
  readonly action: CaseAction
}

const CLOCK: Actor = { kind: 'system', job: 'demonstration' }

type Play = (scene: Scene) => Doing | null

/** How each step is done; `null` where there is nothing to do any longer. */
const PLAYS: Readonly<Record<Step, Play>> = {
  take: ({ officer }) => ({ actor: officer, action: { action: 'take' } }),
  message: ({ officer, random }) => say(officer, random.pick(WORDS.message)),
  reply: ({ applicant, random }) => say(applicant, random.pick(WORDS.reply)),
  note: ({ officer, random }) => ({
    actor: officer,
    action: { action: 'note', text: random.pick(WORDS.note) },
  }),
  ask: ({ officer, programme, random }) => ({
    actor: officer,
    action: { action: 'ask-evidence', items: [askingFor(programme, random.int(0, 9))] },
  }),
  answer: ({ applicant, state, random }) => ({
    actor: applicant,
    action: {
      action: 'answer-evidence',
      answers: state.asked.map(({ id }) => ({ item: id, files: [], words: random.pick(WORDS.answer) })),
    },
  }),
  resume: ({ officer, random }) => ({
    actor: officer,
    action: { action: 'resume-review', reason: random.pick(WORDS.resume) },
  }),
  correct: ({ officer, random }) => ({
    actor: officer,
    action: {
      action: 'correct-facts',
      corrections: [{ fact: 'household/home.assets', value: random.won(10e6, 120e6, 100_000) }],
      reason: random.pick(WORDS.correct),
    },
  }),
  refer: ({ officer, random }) => ({
    actor: officer,
    action: { action: 'refer-to-committee', reason: random.pick(WORDS.refer) },
  }),
  'send-on': sendOn,
  resolve: resolve,
  propose: (scene) => ({ actor: scene.officer, action: propose(decide(scene)) }),
  return: ({ office, random }) => ({
    actor: office.supervisors[0],
    action: { action: 'return-proposal', reason: random.pick(WORDS.return) },
  }),
  decide: (scene) => ({ actor: scene.officer, action: decide(scene) }),
  depart: (scene) => ({ actor: scene.officer, action: depart(scene) }),
  refuse: (scene) => ({ actor: scene.officer, action: refuse(scene) }),
  close: ({ officer, state }) =>
    state.paid < (state.decision?.payable ?? 0) ? null : { actor: officer, action: { action: 'close' } },
  withdraw: ({ applicant, random }) => ({
    actor: applicant,
    action: { action: 'withdraw', reason: random.pick(WORDS.withdraw) },
  }),
  appeal: ({ applicant, random }) => ({
    actor: applicant,
    action: { action: 'appeal', reason: random.pick(WORDS.appeal) },
  }),
  'withdraw-appeal': ({ applicant }) => ({ actor: applicant, action: { action: 'withdraw-appeal' } }),
  uphold: (scene) => ({
    actor: another(scene),
    action: { action: 'uphold-appeal', reason: scene.random.pick(WORDS.uphold) },
  }),
  dismiss: (scene) => ({
    actor: another(scene),
    action: { action: 'dismiss-appeal', reason: scene.random.pick(WORDS.dismiss) },
  }),
  reopen: ({ office, random }) => ({
    actor: office.supervisors[0],
    action: { action: 'reopen', reason: random.pick(WORDS.reopen) },
  }),
  escalate: ({ state }) => ({
    actor: CLOCK,
    action: { action: 'escalate', tells: state.state === 'evidence-asked' ? 'officer' : 'supervisor' },
  }),
}

/** What is done in a step, and by whom. */
export function doingOf(step: Step, scene: Scene): Doing | null {
  return PLAYS[step](scene)
}

function say(actor: AccountActor, text: string): Doing {
  return { actor, action: { action: 'message', text } }
}

/** From the borough to the body of the city that decides the programme after it, where there is one. */
function sendOn({ officer, programme, state, random }: Scene): Doing | null {
  const [first = '', institution] = programme.decidedBy
  if (institution === undefined || !state.institutionId.startsWith(`${first}/`)) return null
  return { actor: officer, action: { action: 'send-on', institution, reason: random.pick(WORDS.sendOn) } }
}

function resolve({ office, state, random, today }: Scene): Doing {
  const grants = state.rules.status === 'eligible' && state.rules.excludedBy === null
  return {
    actor: office.mediator,
    action: {
      action: 'committee-decides',
      resolution: grants ? 'approve' : 'reject',
      amount: null,
      months: null,
      heldOn: today,
      reason: random.pick(WORDS.resolve),
    },
  }
}

/** A supervisor who neither decided nor signed. */
function another({ office: { supervisors }, state: { decision } }: Scene): AccountActor {
  const free = supervisors.find(
    ({ accountId }) => accountId !== decision?.decidedBy && accountId !== decision?.signedBy,
  )
  return free ?? supervisors[0]
}
