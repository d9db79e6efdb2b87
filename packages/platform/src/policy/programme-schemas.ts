import type { Delivery, Evidence, Exclusion, Expression, Institution } from '@ondol/rules'
import { z } from 'zod'
import { parameterSchema } from './parameter-view.ts'
import type { ConditionView, ProgrammeSummary, ProgrammeView, RuleView } from './programme-view.ts'
import { sourceSchema, textSchema } from './text-schemas.ts'

const summary = {
  id: z.string(),
  number: z.int(),
  title: textSchema,
  summary: textSchema,
  subject: z.string().describe('The entity that it is decided for'),
  kind: z.string(),
  unit: z.string().nullable(),
  decidedBy: z.array(z.string()),
}

// A rule is data of the pack, checked when the pack was loaded.
const expression: z.ZodType<Expression> = z.custom<Expression>().meta({
  type: 'object',
  description: 'The rule as data; every node has a kind',
})

const rule = {
  words: textSchema.describe('The rule in plain words'),
  rule: expression,
  parameters: z.array(z.string()),
}
const ruleSchema: z.ZodType<RuleView> = z.object(rule)

const condition: z.ZodType<ConditionView> = z.object({
  id: z.string(),
  text: textSchema,
  source: sourceSchema,
  ...rule,
})

const evidence: z.ZodType<Evidence> = z.object({
  id: z.string(),
  title: textSchema,
  proves: z.array(z.string()).describe('The facts that the paper proves, as business.sales'),
  alternative: textSchema.exactOptional().describe('What may stand in for it'),
})

const body = {
  id: z.string(),
  title: textSchema,
  channel: textSchema,
  contact: z
    .object({ telephone: z.string(), hours: textSchema, source: sourceSchema })
    .exactOptional()
    .describe('Where a person answers, where that is known'),
}
const institution: z.ZodType<Institution> = z.discriminatedUnion('level', [
  z.object({ ...body, level: z.enum(['city', 'lender']) }),
  z.object({
    ...body,
    level: z.literal('borough'),
    nameInBorough: textSchema.describe('What it is called after the name of its borough'),
  }),
])

const delivery: z.ZodType<Delivery> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paid'), schedule: z.enum(['once', 'monthly', 'yearly']) }),
  z.object({ kind: z.enum(['revenue-forgone', 'lender', 'no-money']) }),
])

const exclusion: z.ZodType<Exclusion> = z.object({
  programmes: z.array(z.string()),
  text: textSchema,
  source: sourceSchema,
})

export const programmeSummarySchema: z.ZodType<ProgrammeSummary> = z
  .object(summary)
  .meta({ id: 'ProgrammeSummary' })

export const programmeSchema: z.ZodType<ProgrammeView> = z
  .object({
    ...summary,
    source: sourceSchema,
    inForce: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
    conditions: z.array(condition),
    benefit: z.object({
      text: textSchema,
      amount: ruleSchema.nullable(),
      months: ruleSchema.nullable(),
      details: z.array(z.object({ id: z.string(), title: textSchema, ...rule })),
    }),
    parameters: z.array(parameterSchema),
    evidence: z.array(evidence),
    institutions: z.array(institution),
    exclusions: z.array(exclusion),
    fundingLine: textSchema,
    delivery: delivery.describe('Whose money moves, and how'),
  })
  .meta({ id: 'Programme' })
