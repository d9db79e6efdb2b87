import { z } from 'zod'
import type { LenderReport } from './lending-state.ts'
import type { LendingView, OfferView } from './lending-view.ts'
import { namedSchema } from './named-schema.ts'
import { CHANGES, type ChangeKind, DECLINES } from './payloads.ts'

const time = z.iso.datetime()
const day = z.iso.date()

const offer: z.ZodType<OfferView> = z
  .object({
    lender: namedSchema,
    at: time,
    answerBy: day.nullable(),
    answeredAt: time.nullable(),
    ended: z
      .object({
        at: time,
        how: z.enum(['declined', 'lapsed', 'recalled', 'withdrawn']),
        code: z.enum(DECLINES).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'LenderOffer' })

/** On what terms a lender takes a case. */
export const lenderTerms: {
  readonly amount: z.ZodType<number>
  readonly rate: z.ZodType<number | null>
  readonly months: z.ZodType<number | null>
} = {
  amount: z.int().min(1).max(1_000_000_000_000).describe('Won: lent, waived, or put off'),
  rate: z.number().min(0).max(1).nullable().describe('A year, as a ratio'),
  months: z.int().min(1).max(600).nullable(),
}

/** How a lender changes what is paid back. */
export const lenderChange: {
  readonly change: z.ZodType<ChangeKind>
  readonly from: z.ZodType<string>
  readonly months: z.ZodType<number | null>
  readonly rate: z.ZodType<number | null>
  readonly amount: z.ZodType<number | null>
} = {
  change: z.enum(CHANGES),
  from: day,
  months: z.int().min(1).max(600).nullable(),
  rate: z.number().min(0).max(1).nullable(),
  amount: z.int().min(0).max(1_000_000_000_000).nullable(),
}

export const lenderReportSchema: z.ZodType<LenderReport> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('disbursement'), at: time, amount: z.int(), on: day }),
    z.object({ kind: z.literal('change'), at: time, ...lenderChange, words: z.string().exactOptional() }),
  ])
  .meta({ id: 'LenderReport' })

export const acceptedTermsSchema: z.ZodType<LendingView['terms']> = z
  .object({ ...lenderTerms, at: time, words: z.string().nullable() })
  .nullable()

export const lendingViewSchema: z.ZodType<LendingView> = z
  .object({
    offers: z.array(offer).describe('The last one holds the case where it has not ended'),
    next: namedSchema.nullable().describe('Who is asked next if the one that holds it does not take it'),
    needsName: z.boolean(),
    named: namedSchema.nullable(),
    mayName: z.array(namedSchema),
    terms: acceptedTermsSchema,
    disbursed: z.int(),
    reports: z.array(lenderReportSchema),
  })
  .meta({ id: 'Lending', description: 'Where a case stands with lenders; a lender decides for itself' })
