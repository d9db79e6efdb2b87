import { capacitiesOf, takeAction } from '../cases/index.ts'
import type { Actor, SystemActor, Transaction } from '../database/index.ts'
import { type CaseInEvidence, findCaseInEvidence } from './case-in-evidence.ts'
import type { AskingContext } from './context.ts'
import { factsOfRegisters, knownFacts } from './proven-facts.ts'
import { type EvidenceRefusal, notYours } from './refusals.ts'
import { questionsFor, type ThingQuestion } from './register-questions.ts'
import { addAnswer, findQuestions } from './register-store.ts'
import type { RegisterAnswer } from './registers/register.ts'

const REGISTERS: SystemActor = { kind: 'system', job: 'registers' }

/** A question with what came of it. */
export interface Told {
  readonly question: ThingQuestion
  readonly answer: RegisterAnswer
}

/** What came of asking. */
export type AskedRegisters =
  | { readonly kind: 'asked'; readonly told: readonly Told[] }
  | { readonly kind: 'absent' }
  | EvidenceRefusal

const MAY_ASK: ReadonlySet<string> = new Set(['resident', 'proxy', 'officer', 'supervisor', 'system'])

/**
 * Asks the registers that the person has agreed to about a case, and keeps what they say as verified. No transaction
 * is open while they are asked, and none of them holds anything up: a register that does not answer changes nothing.
 */
export async function askRegisters(
  context: AskingContext,
  actor: Actor,
  caseId: string,
): Promise<AskedRegisters> {
  const { database, registers } = context
  const plan = await database.transaction(actor, (transaction) =>
    planOf(context, transaction, { actor, caseId }),
  )
  if (plan.kind !== 'planned') return plan
  const told = await Promise.all(
    plan.questions.map(async (question) => ({ question, answer: await registers.ask(question) })),
  )
  await database.transaction(REGISTERS, (transaction) =>
    keep(context, transaction, {
      found: plan.found,
      told,
      askedBy: actor.kind === 'account' ? actor.accountId : null,
    }),
  )
  return { kind: 'asked', told }
}

type Plan =
  | { readonly kind: 'planned'; readonly found: CaseInEvidence; readonly questions: readonly ThingQuestion[] }
  | { readonly kind: 'absent' }
  | EvidenceRefusal

async function planOf(
  context: AskingContext,
  transaction: Transaction,
  { actor, caseId }: { readonly actor: Actor; readonly caseId: string },
): Promise<Plan> {
  const found = await findCaseInEvidence(context.packs.pack, transaction, caseId)
  if (found === undefined) return { kind: 'absent' }
  if (!capacitiesOf(actor, found.state).some((one) => MAY_ASK.has(one))) return notYours
  const { application } = found.state
  const known = await knownFacts(context.packs.pack, transaction, found)
  const questions = questionsFor({
    pack: context.packs.pack,
    found,
    registers: context.cityRegisters,
    identifiers: await context.identifiersOf(transaction, application),
    verified: new Set(known.provenance.keys()),
    answered: await findQuestions(transaction, application),
    now: context.now(),
    newId: context.ids,
  })
  return { kind: 'planned', found, questions }
}

interface Keeping {
  readonly found: CaseInEvidence
  readonly told: readonly Told[]
  readonly askedBy: string | null
}

async function keep(context: AskingContext, transaction: Transaction, keeping: Keeping): Promise<void> {
  const { found, told } = keeping
  const references = new Set<string>()
  for (const { question, answer } of told) {
    if (answer.kind === 'unavailable') continue
    const facts = answer.kind === 'found' ? answer.facts : []
    if (answer.kind === 'found') references.add(`register:${question.register}/${answer.reference}`)
    await addAnswer(transaction, rowOf(context, { ...keeping, question, answer }), facts)
  }
  const known = factsOfRegisters(await knownFacts(context.packs.pack, transaction, found))
  for (const source of references) {
    const facts = known.filter((fact) => fact.source === source).map(({ fact, value }) => ({ fact, value }))
    if (facts.length === 0) continue
    // A case that is decided on already is told nothing new; the facts are there when it is opened again.
    await takeAction(context, transaction, {
      actor: REGISTERS,
      caseId: found.state.caseId,
      action: { action: 'verify-facts', facts, source },
    })
  }
}

function rowOf(
  context: AskingContext,
  {
    found: { state, institutions },
    question,
    answer,
    askedBy,
  }: Keeping & {
    readonly question: ThingQuestion
    readonly answer: Exclude<RegisterAnswer, { kind: 'unavailable' }>
  },
): Parameters<typeof addAnswer>[1] {
  const detail = answer.kind === 'found' ? answer.reference : answer.kind === 'refused' ? answer.detail : null
  return {
    id: question.id,
    application_id: state.application,
    register: question.register,
    thing: question.thing,
    wanted: question.facts,
    purpose: question.purpose,
    asked_by: askedBy,
    outcome: answer.kind,
    detail,
    at: context.now(),
    applicant_id: state.applicantId,
    institutions,
  }
}
