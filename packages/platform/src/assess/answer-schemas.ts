import type { BenefitResult, ChangeReason, Reason, Reasons } from '@ondol/rules'
import { z } from 'zod'
import { basisSchema, textSchema } from '../policy/index.ts'
import type { Question } from './question.ts'
import type { AssessmentAnswer, ReasonedResult } from './service.ts'

const parameter = z.object({ id: z.string(), basis: basisSchema, source: z.string() }).nullable()

const reasonSchema: z.ZodType<Reason> = z
  .object({
    kind: z.string(),
    text: z.string().describe('What was asked'),
    shown: z.string().describe('What came out, in words'),
    value: z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]).nullable(),
    subject: z.string(),
    fact: z.string().nullable(),
    parameter,
    repeated: z.boolean().describe('True where it was explained before in this answer'),
    get of() {
      return z.array(reasonSchema)
    },
  })
  .meta({ id: 'Reason', description: 'One step of an explanation, and the steps that led to it' })

const changeSchema: z.ZodType<ChangeReason> = z
  .object({
    condition: z.string(),
    text: z.string(),
    subject: z.string(),
    what: z.string(),
    seen: z.string(),
    needed: z.string(),
    parameter,
  })
  .meta({ id: 'Change', description: 'The nearest change that would turn a refusal' })

const named = z.object({ id: z.string(), reason: reasonSchema })

export const reasonsSchema: z.ZodType<Reasons> = z
  .object({
    conditions: z.array(named),
    amount: reasonSchema.nullable(),
    months: reasonSchema.nullable(),
    details: z.array(named),
    changes: z.array(changeSchema),
  })
  .meta({ id: 'Reasons' })

export const benefitSchema: z.ZodType<BenefitResult> = z
  .object({
    kind: z.enum([
      'agreement',
      'service',
      'tax-cut',
      'loan',
      'waiver',
      'deferral',
      'contribution',
      'benefit',
      'subsidy',
    ]),
    amount: z.number().nullable().describe('Won in the unit; null where it is a service, or not known yet'),
    unit: z.enum(['KRW', 'KRW/month', 'KRW/year']).nullable(),
    months: z.number().nullable(),
  })
  .catchall(z.union([z.string(), z.number()]).nullable())

export const resultSchema: z.ZodType<ReasonedResult> = z
  .object({
    programme: z.string(),
    subject: z.string().describe('As business/b1'),
    status: z.enum(['eligible', 'ineligible', 'unknown']),
    benefit: benefitSchema.nullable(),
    conditions: z.array(z.object({ id: z.string(), holds: z.boolean().nullable() })),
    missing: z.array(z.string()).describe('The facts still needed, as business/b1.sales.2020-07'),
    excludedBy: z.string().nullable().describe('The programme that is paid in place of this one'),
    reasons: reasonsSchema.exactOptional(),
  })
  .meta({ id: 'Result' })

const questionSchema: z.ZodType<Question> = z
  .object({
    fact: z.string(),
    entity: z.string(),
    id: z.string(),
    field: z.string(),
    month: z.string().nullable(),
    type: z.enum(['bool', 'date', 'int', 'won', 'ratio', 'area', 'choice', 'set', 'link', 'monthly']),
    of: z.enum(['int', 'won']).nullable(),
    title: textSchema,
    ask: textSchema,
    help: textSchema.nullable(),
    choices: z.array(z.object({ id: z.string(), title: textSchema })).nullable(),
    least: z.number().nullable(),
    most: z.number().nullable(),
  })
  .meta({ id: 'Question', description: 'The one fact to ask next' })

export const answerSchema: z.ZodType<AssessmentAnswer> = z
  .object({
    asOf: z.iso.date(),
    results: z.array(resultSchema),
    next: z.string().nullable(),
    question: questionSchema.nullable(),
  })
  .meta({ id: 'Assessment' })
