import { type Assessment, assess, type Facts, readFacts } from '@ondol/rules'
import { heardOf, markDuplicates, NO_CASE, parametersAt, referenceOf } from '../cases/index.ts'
import { hashOf, type Json } from '../chain/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { AccountActor, Transaction } from '../database/index.ts'
import type { Acknowledgement, ApplicationRequest } from './application.ts'
import { checkThings } from './check-things.ts'
import { chooseCases } from './choose-cases.ts'
import { claimsOf } from './claims.ts'
import type { ApplicationContext } from './context.ts'
import { detailsOf, sealDetails } from './details.ts'
import { differencesFrom } from './differences.ts'
import { findAlike } from './find-alike.ts'
import { identifiersOf } from './identifiers.ts'
import { type Alike, toldLikeness } from './likenesses.ts'
import { type NewCase, newCase } from './new-case.ts'
import { officialFacts } from './official-facts.ts'
import { keyTaken } from './problems.ts'
import { findReceipt, type NewApplication, writeApplication } from './write-application.ts'

/** An application, and the key under which it is handed in. */
export interface Submitting {
  readonly actor: AccountActor
  readonly applicantId: string
  readonly key: string
  readonly request: ApplicationRequest
}

/**
 * Hands in an application: assesses it anew, makes a case of each programme and subject at the institution that
 * decides it, and keeps everything in one transaction. The same key with the same content is answered as it was the
 * first time, also where both arrive at once; with other content it is refused.
 */
export async function submitApplication(
  context: ApplicationContext,
  submitting: Submitting,
): Promise<Acknowledgement> {
  const { actor, key, request } = submitting
  const bodyHash = hashOf(request)
  const prepared = prepare(context, submitting)
  return await context.database.transaction(actor, async (transaction) => {
    const alike = await findAlike(transaction, prepared.id, prepared.cases)
    const acknowledgement = acknowledge(prepared, alike)
    const own = new Set(prepared.cases.map(({ state }) => state.caseId))
    const application = applicationOf(context, { submitting, prepared, alike, bodyHash, acknowledgement })
    if (!(await writeApplication(transaction, application)))
      return await answerAgain(transaction, { actor, key, bodyHash })
    const others = alike
      .flatMap((one) => one.map(({ like }) => like.caseId))
      .filter((other) => !own.has(other))

    if (others.length > 0) await markDuplicates(transaction, others)
    await context.ports.notify(
      transaction,
      prepared.cases.flatMap(({ state, chained }, index) =>
        heardOf(NO_CASE, state, chained.event).map((heard) => ({ ...heard, isAlike: isAlike(alike[index]) })),
      ),
    )
    return acknowledgement
  })
}

async function answerAgain(
  transaction: Transaction,
  { actor, key, bodyHash }: { readonly actor: AccountActor; readonly key: string; readonly bodyHash: string },
): Promise<Acknowledgement> {
  const receipt = await findReceipt(transaction, actor.accountId, key)
  if (receipt?.bodyHash !== bodyHash) throw keyTaken(key)
  return receipt.answer
}

/** Everything that can be made without the database. */
interface Prepared {
  readonly id: string
  readonly at: Date
  readonly today: string
  readonly facts: Readonly<Record<string, Json>>
  readonly factsHash: string
  readonly assessed: { readonly facts: Facts; readonly assessment: Assessment }
  readonly cases: readonly NewCase[]
  readonly details: string
  readonly request: ApplicationRequest
}

function prepare(context: ApplicationContext, { actor, applicantId, request }: Submitting): Prepared {
  const { packs, keys, declared, ids } = context
  const at = context.now()
  const today = seoulToday(at)
  const facts = officialFacts(packs.pack, request.facts, { today, declared })
  const read = readFacts(packs.pack, facts)
  const assessed = { facts: read, assessment: assess(packs.pack, read) }
  checkThings(read, request)
  const details = detailsOf(request)
  const chosen = chooseCases(packs.pack, assessed, request)
  const id = ids()
  const factsHash = hashOf(facts)
  const claiming = { facts, identifiers: identifiersOf(keys, request), applicant: request.applicant.subject }
  const cases = chosen.map((one) =>
    newCase(context, one, {
      id,
      at,
      today,
      factsHash,
      language: request.language,
      actor,
      applicantId,
      claims: claimsOf(packs.pack, one.result, claiming),
    }),
  )
  return {
    id,
    at,
    today,
    facts,
    factsHash,
    assessed,
    cases,
    details: sealDetails(keys, id, details),
    request,
  }
}

function applicationOf(
  { packs }: ApplicationContext,
  { submitting, prepared, alike, bodyHash, acknowledgement }: Gathered,
): NewApplication {
  const { actor, applicantId, key, request } = submitting
  const { id, at, today, facts, factsHash, cases, details } = prepared
  const programmes = cases.map(({ state }) => state.programme)
  return {
    application: {
      id,
      applicant_id: applicantId,
      submitted_by: actor.accountId,
      institutions: [...new Set(cases.map(({ state }) => state.institutionId))],
      facts,
      facts_hash: factsHash,
      as_of: today,
      pack_version: packs.pack.definition.version,
      pack_hash: packs.hash,
      parameters: parametersAt(packs.pack, programmes, today),
      details_sealed: details,
      registers: request.registers,
      language: request.language,
      submitted_at: at,
    },
    cases: cases.map((one, index) => ({ ...one, duplicate: isAlike(alike[index]) })),
    receipt: { accountId: actor.accountId, key, bodyHash, answer: acknowledgement },
    draft: request.draft ?? null,
  }
}

interface Gathered {
  readonly submitting: Submitting
  readonly prepared: Prepared
  readonly alike: readonly (readonly Alike[])[]
  readonly bodyHash: string
  readonly acknowledgement: Acknowledgement
}

function acknowledge(
  { id, at, today, assessed, cases, request }: Prepared,
  alike: Gathered['alike'],
): Acknowledgement {
  return {
    id,
    submittedAt: at.toISOString(),
    asOf: today,
    cases: cases.map(({ state }, index) => ({
      id: state.caseId,
      reference: referenceOf(state.caseId),
      programme: state.programme,
      subject: state.subject,
      institution: state.institutionId,
      state: state.state,
      dueOn: state.dueOn,
      rules: state.rules,
      likenesses: (alike[index] ?? []).map(toldLikeness),
    })),
    differences: differencesFrom(request.seen ?? [], assessed.assessment.results),
  }
}

const isAlike = (likenesses: readonly Alike[] | undefined): boolean => (likenesses ?? []).length > 0
