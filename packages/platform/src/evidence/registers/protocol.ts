import { z } from 'zod'
import { type FactValue, factValueSchema } from './fact-value.ts'

/** A question to a register as it goes over the wire. Its id travels as the header `Idempotency-Key`. */
export interface WireQuestion {
  readonly subject: { readonly kind: string; readonly value: string }
  readonly facts: readonly string[]
  readonly purpose: string
  readonly consent: { readonly reference: string; readonly givenAt: string }
}

/** What a register answers where it has found its subject. */
export interface WireAnswer {
  readonly reference: string
  readonly asOf: string
  readonly facts: readonly { readonly fact: string; readonly value: FactValue; readonly asOf?: string }[]
}

/** What a register says otherwise, as RFC 9457 has it. */
export interface WireProblem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
}

/** Nobody and nothing is held under the identifier. */
export const NOT_FOUND_PROBLEM = 'urn:ondol:problem:register:not-found'
/** The register may not or will not say; the detail is its reason. */
export const REFUSED_PROBLEM = 'urn:ondol:problem:register:refused'

export const wireQuestionSchema: z.ZodType<WireQuestion> = z.strictObject({
  subject: z.strictObject({
    kind: z.string().min(1).max(60).describe('The kind of identifier, as `business-number`'),
    value: z.string().min(1).max(60).describe('The identifier, without spaces and hyphens'),
  }),
  facts: z
    .array(z.string().regex(/^[\w-]+\.[\w-]+$/))
    .min(1)
    .max(50)
    .describe('The facts that are wanted, in the vocabulary of the policy pack, as `business.sales`'),
  purpose: z.string().min(1).max(200).describe('What they are wanted for: the programme, and the case'),
  consent: z
    .strictObject({ reference: z.string().min(1).max(100), givenAt: z.iso.datetime() })
    .describe('The consent of the person whom the answer is about'),
})

export const wireAnswerSchema: z.ZodType<WireAnswer> = z.object({
  reference: z.string().min(1).max(100).describe('Under which the register finds this answer again'),
  asOf: z.iso.date().describe('The day of which the answer is true'),
  facts: z
    .array(
      z.object({
        fact: z.string(),
        value: factValueSchema.describe('As a facts file states it; a link by the register’s own number'),
        asOf: z.iso.date().exactOptional().describe('Where this fact is of another day'),
      }),
    )
    .max(50)
    .describe('What the register knows of the wanted facts; the others are left out'),
})

export const wireProblemSchema: z.ZodType<WireProblem> = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
})
