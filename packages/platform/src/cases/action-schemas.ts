import { z } from 'zod'
import {
  DEPARTURES,
  type DecisionWords,
  type Departure,
  type FactValue,
  type PersonAction,
} from './payloads.ts'

const MOST_WON = 1_000_000_000_000
const LONGEST_TEXT = 4000

/** A null character, or half of a surrogate pair: no text that a database could hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
const UNKEEPABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Words of a person. What the database cannot hold is refused here. */
export const wordsSchema: z.ZodType<string, string> = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_TEXT)
  .refine((text) => !UNKEEPABLE.test(text), 'text without broken characters')

const won = z.int().min(0).max(MOST_WON)
const months = z.int().min(1).max(600)
const outcome = z.enum(['approve', 'reject'])
const reason = wordsSchema

const departure: z.ZodType<Departure> = z
  .strictObject({ kind: z.enum(DEPARTURES), reason })
  .meta({ id: 'Departure', description: 'Needed where a decision departs from what the rules say now' })

export const decisionWordsSchema: z.ZodType<DecisionWords> = z
  .strictObject({
    plain: wordsSchema.describe('In plain words, to the person'),
    formal: wordsSchema.exactOptional().describe('The legal ground, as an official notice states it'),
  })
  .meta({ id: 'DecisionWords' })

const decided = {
  amount: won.exactOptional().describe('Won in the unit of the benefit; what the rules say without it'),
  months: months.exactOptional().describe('What the rules say without it'),
  departure: departure.exactOptional(),
}

const askedItem = z.strictObject({
  evidence: z
    .string()
    .max(100)
    .nullable()
    .describe('A paper of the programme by its id; null for anything else'),
  words: wordsSchema.describe('What is asked for and why, to the person'),
})

const answeredItem = z.strictObject({
  item: z.string().max(100).describe('The id of what was asked'),
  files: z.array(z.uuid()).max(20).describe('Uploaded files, by their ids'),
  words: wordsSchema.exactOptional().describe('An explanation, also of why there is no such paper'),
})

export const factValueSchema: z.ZodType<FactValue> = z
  .union([z.boolean(), z.number(), z.string().max(200), z.array(z.string().max(200)).max(100)])
  .nullable()

const correction = z.strictObject({
  fact: z.string().max(500).describe('As business/b1.sales.2020-07'),
  value: factValueSchema.describe('null takes the fact back'),
})

const resolution = {
  resolution: outcome,
  amount: won.nullable(),
  months: months.nullable(),
  heldOn: z.iso.date(),
  reason,
}

/** An action that a person takes by hand, with what is said with it. */
export const personActionSchema: z.ZodType<PersonAction> = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('take') }),
    z.strictObject({ action: z.literal('assign'), officer: z.uuid() }),
    z.strictObject({ action: z.literal('ask-evidence'), items: z.array(askedItem).min(1).max(20) }),
    z.strictObject({ action: z.literal('answer-evidence'), answers: z.array(answeredItem).min(1).max(20) }),
    z.strictObject({ action: z.literal('resume-review'), reason }),
    z.strictObject({
      action: z.literal('correct-facts'),
      corrections: z.array(correction).min(1).max(100),
      reason,
    }),
    z.strictObject({ action: z.literal('refer-to-committee'), reason }),
    z.strictObject({
      action: z.literal('send-on'),
      institution: z.string().min(1).max(100).describe('One of the institutions that decide the programme'),
      reason,
    }),
    z.strictObject({ action: z.literal('committee-decides'), ...resolution }),
    z.strictObject({
      action: z.literal('propose-decision'),
      outcome,
      words: decisionWordsSchema,
      ...decided,
    }),
    z.strictObject({ action: z.literal('return-proposal'), reason }),
    z.strictObject({ action: z.literal('second-sign') }),
    z.strictObject({ action: z.literal('approve'), words: decisionWordsSchema.exactOptional(), ...decided }),
    z.strictObject({
      action: z.literal('reject'),
      words: decisionWordsSchema,
      departure: departure.exactOptional(),
    }),
    z.strictObject({ action: z.literal('close'), reason: reason.exactOptional() }),
    z.strictObject({ action: z.literal('withdraw'), reason: reason.exactOptional() }),
    z.strictObject({
      action: z.literal('appeal'),
      reason,
      learnedOn: z.iso
        .date()
        .exactOptional()
        .describe('The day on which the person learned of the decision; the day of the decision without it'),
    }),
    z.strictObject({ action: z.literal('withdraw-appeal') }),
    z.strictObject({ action: z.literal('uphold-appeal'), reason }),
    z.strictObject({ action: z.literal('dismiss-appeal'), reason }),
    z.strictObject({ action: z.literal('reopen'), reason }),
    z.strictObject({ action: z.literal('name-lender'), lender: z.string().min(1).max(100) }),
    z.strictObject({ action: z.literal('recall-offer'), reason }),
    z.strictObject({ action: z.literal('note'), text: wordsSchema }),
    z.strictObject({ action: z.literal('message'), text: wordsSchema }),
  ])
  .meta({ id: 'CaseAction', description: 'What is done with a case, and what is said with it' })

/** The body of `POST /v1/cases/{id}/actions`. */
export interface ActionRequest {
  /** The last event that the actor had seen. */
  readonly seq: number
  readonly do: PersonAction
}

export const actionRequestSchema: z.ZodType<ActionRequest> = z.strictObject({
  seq: z.int().min(1).describe('The seq of the case that the actor saw; 409 where it has moved on'),
  do: personActionSchema,
})
