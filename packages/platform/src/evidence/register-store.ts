import type { Transaction } from '../database/index.ts'
import type { VerifiedFact } from './overlay.ts'
import { partsOf } from './registers/fact-value.ts'
import type { RegisterFact } from './registers/register.ts'
import type { RegisterQuestionTable } from './tables.ts'

/** A question that was answered. */
export interface AnsweredQuestion {
  readonly id: string
  readonly register: string
  /** As `business/b1`. */
  readonly thing: string
  readonly outcome: RegisterQuestionTable['outcome']
  /** Under which the register finds its answer again, or its reason. */
  readonly detail: string | null
  readonly at: Date
}

/** What registers have stated about an application, as far as the actor may see it. */
export async function findVerifiedFacts(
  transaction: Transaction,
  application: string,
): Promise<readonly VerifiedFact[]> {
  const rows = await transaction
    .selectFrom('register_fact as f')
    .innerJoin('register_question as q', 'q.id', 'f.question_id')
    .where('f.application_id', '=', application)
    .orderBy('q.at')
    .select(['f.thing', 'f.field', 'f.value', 'f.as_of', 'q.register', 'q.detail', 'q.at'])
    .execute()
  return rows.map(({ thing, field, value, as_of, register, detail, at }) => ({
    thing,
    field,
    value,
    asOf: as_of,
    register,
    reference: detail ?? '',
    verifiedAt: at,
  }))
}

/** The questions about an application that were answered, the latest first. */
export async function findQuestions(
  transaction: Transaction,
  application: string,
): Promise<readonly AnsweredQuestion[]> {
  return await transaction
    .selectFrom('register_question')
    .where('application_id', '=', application)
    .orderBy('at', 'desc')
    .select(['id', 'register', 'thing', 'outcome', 'detail', 'at'])
    .execute()
}

/** Keeps an answer with its facts. */
export async function addAnswer(
  transaction: Transaction,
  question: RegisterQuestionTable,
  facts: readonly RegisterFact[],
): Promise<void> {
  const { id, thing, application_id, applicant_id, institutions } = question
  const wanted = [...question.wanted]
  await transaction
    .insertInto('register_question')
    .values({ ...question, wanted, institutions: [...institutions] })
    .execute()
  if (facts.length === 0) return
  await transaction
    .insertInto('register_fact')
    .values(
      facts.map(({ fact, value, asOf }) => ({
        question_id: id,
        thing,
        field: partsOf(fact).field,
        value: JSON.stringify(value),
        as_of: asOf,
        application_id,
        applicant_id,
        institutions: [...institutions],
      })),
    )
    .execute()
}
