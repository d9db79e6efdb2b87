import { assess, type Pack, type Result, readFacts } from '@ondol/rules'
import { registers } from '@ondol/seoul'
import {
  type Acknowledgement,
  type ApplicationContext,
  type ApplicationRequest,
  submitApplication,
} from '../applications/index.ts'
import type { AccountActor } from '../database/index.ts'
import { WORDS } from './lives/index.ts'
import type { PlannedApplication } from './plan.ts'
import { type Random, randomOf } from './situations/index.ts'
import type { People } from './staff/index.ts'

/** An application that was handed in. */
export interface HandedIn {
  readonly applicant: AccountActor
  readonly acknowledgement: Acknowledgement
}

interface Around {
  readonly applications: ApplicationContext
  readonly pack: Pack
  readonly people: People
  readonly seed: string
}

/** Hands in an application as its person would. Done again, it is answered as before. */
export async function handIn(around: Around, planned: PlannedApplication): Promise<HandedIn> {
  const { applications, pack, seed } = around
  const applicant = await applicantOf(around, planned)
  const random = randomOf(seed, 'choices', planned.number)
  const { situation, number, own } = planned
  const request: ApplicationRequest = {
    facts: situation.facts,
    applicant: situation.applicant,
    identifiers: situation.identifiers,
    choices: choicesOf(pack, planned, random),
    registers: random.chance(AGREE_TO_ALL) ? registers.map(({ id }) => id) : [],
    language: 'ko',
  }
  const acknowledgement = await submitApplication(applications, {
    actor: helperOf(own, applicant),
    applicantId: applicant.accountId,
    key: `demonstration/${seed}/${number}`,
    request,
  })
  return { applicant, acknowledgement }
}

async function applicantOf({ people, seed }: Around, planned: PlannedApplication): Promise<AccountActor> {
  const { own, number, situation } = planned
  if (own !== null) return residentOf(own.accountId)
  const { name, phone } = situation.applicant
  return await people.keep({ subject: `resident/${seed}/${number}`, name, phone })
}

function residentOf(accountId: string): AccountActor {
  return { kind: 'account', accountId, roles: ['resident'], institution: null, actsFor: [accountId] }
}

/** Whoever hands it in: the person, or the one who helps them. */
function helperOf(own: PlannedApplication['own'], applicant: AccountActor): AccountActor {
  if (own === null || own.helper === null) return applicant
  return { ...residentOf(own.helper), actsFor: [own.helper, applicant.accountId] }
}

/** Assumption: the share of people who let all registers be asked about them; the others hand in papers. */
const AGREE_TO_ALL = 0.7

/** Assumption: how many further programmes people choose of those that they could have. */
const FURTHER: readonly (readonly [number, number])[] = [
  [0, 62],
  [1, 26],
  [2, 12],
]

/** What the person comes for, also where the rules say no; and some of what they could have beside. */
function choicesOf(
  pack: Pack,
  { situation: { facts, aim }, own }: PlannedApplication,
  random: Random,
): NonNullable<ApplicationRequest['choices']> {
  const { results } = assess(pack, readFacts(pack, facts))
  const aimed = results.filter(({ programme }) => programme === aim)
  const main = aimed.find(({ status }) => status === 'eligible') ?? aimed[0]
  if (main === undefined) throw new Error(`nothing in the facts that "${aim}" is about`)
  const others = results.filter((one) => one !== main && isGranted(one))
  const few = own === null ? random.weighted(FURTHER) : 1
  const further = others.length === 0 ? [] : Array.from({ length: few }, () => random.pick(others))
  return [
    choiceOf(main, random),
    ...[...new Set(further)].map(({ programme, subject }) => ({ programme, subject })),
  ]
}

function choiceOf(
  { programme, subject, status }: Result,
  random: Random,
): { programme: string; subject: string; reason?: string } {
  if (status !== 'ineligible') return { programme, subject }
  return { programme, subject, reason: random.pick(WORDS.apply) }
}

function isGranted({ status, excludedBy }: Result): boolean {
  return status === 'eligible' && excludedBy === null
}
