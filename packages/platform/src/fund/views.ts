import { z } from 'zod'
import { textSchema } from '../policy/index.ts'
import type { FundState } from './fund-state.ts'
import type { ContributionView } from './list-contributions.ts'
import { MOVEMENTS, type Statement } from './statement.ts'

const won = z.int()

/** A month as it is stated and answered. */
export const monthSchema: z.ZodType<string> = z
  .string()
  .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, 'a month YYYY-MM')
  .describe('YYYY-MM')

export const statementSchema: z.ZodType<Statement> = z
  .object({
    fund: z.string(),
    from: monthSchema,
    to: monthSchema,
    opening: won,
    lines: z.array(
      z.object({
        on: z.iso.date(),
        kind: z.enum(MOVEMENTS),
        month: monthSchema.nullable().describe('The month that a contribution is for'),
        amount: won.describe('Above zero what is paid in, below what is received'),
        balance: won,
      }),
    ),
    closing: won,
  })
  .meta({ id: 'FundStatement' })

export const fundSchema: z.ZodType<FundState> = z
  .object({
    id: z.string(),
    title: textSchema,
    reserve: won,
    reserved: won,
    committed: won,
    paid: won,
    collected: won,
    receivable: won,
    members: z.int(),
    owedByCity: won,
    months: z.array(
      z.object({
        month: monthSchema,
        members: z.int(),
        due: z.int(),
        paid: z.int(),
        missed: z.int(),
        collected: won,
      }),
    ),
  })
  .meta({ id: 'Fund', description: 'collected = reserve + reserved + committed + paid; whole won' })

export const contributionSchema: z.ZodType<ContributionView> = z
  .object({
    id: z.uuid(),
    fund: z.string(),
    memberId: z.uuid(),
    month: monthSchema,
    memberShare: won,
    cityShare: won,
    dueOn: z.iso.date(),
    state: z.enum(['due', 'paid', 'missed']),
    paidOn: z.iso.date().nullable(),
    cityPaid: z.boolean(),
  })
  .meta({ id: 'FundContribution' })
