import { z } from 'zod'
import {
  ACTION_NAMES,
  acceptedTermsSchema,
  applicantViewSchema,
  askedItemSchema,
  DECLINES,
  factViewSchema,
  type LenderAction,
  lenderChange,
  lenderReportSchema,
  lenderTerms,
  namedSchema,
  rulesAnswerSchema,
  STATE_NAMES,
  timelineEntrySchema,
  wordsSchema,
} from '../cases/index.ts'
import { several } from '../http/index.ts'
import type { LenderCaseView, OfferItem, OfferPage, OffersQuery, WaitingTimes } from './offers.ts'
import { STANDINGS } from './tables.ts'

const time = z.iso.datetime()
const day = z.iso.date()

export const offersQuerySchema: z.ZodType<OffersQuery> = z.object({
  standing: several(z.enum(STANDINGS)).exactOptional().describe('May be repeated'),
  cursor: z.string().max(300).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const offerItem = {
  case: z.uuid(),
  reference: z.string(),
  programme: namedSchema,
  window: namedSchema,
  standing: z.enum(STANDINGS),
  offeredAt: time,
  answerBy: day,
  answeredAt: time.nullable(),
  dueOn: day.nullable(),
  workingDaysLeft: z.int().nullable(),
  amount: z.number().nullable().describe('Won accepted'),
  disbursed: z.number().describe('Won paid out'),
}
const offerItemSchema: z.ZodType<OfferItem> = z.object(offerItem).meta({ id: 'OfferItem' })

export const offerPageSchema: z.ZodType<OfferPage> = z
  .object({
    offers: z.array(offerItemSchema),
    next: z.string().nullable(),
    counts: z.partialRecord(z.enum(STANDINGS), z.int()),
  })
  .meta({ id: 'OfferPage' })

export const lenderCaseSchema: z.ZodType<LenderCaseView> = z
  .object({
    ...offerItem,
    seq: z.int(),
    state: z.enum(STATE_NAMES),
    applicant: applicantViewSchema,
    result: rulesAnswerSchema,
    facts: z.array(factViewSchema),
    asked: z.array(askedItemSchema),
    terms: acceptedTermsSchema,
    reports: z.array(lenderReportSchema),
    timeline: z.array(timelineEntrySchema),
    can: z.array(z.enum(ACTION_NAMES)),
  })
  .meta({ id: 'LenderCase', description: 'A case as the lender sees it that holds it' })

const asked = z.strictObject({ evidence: z.string().max(200).nullable(), words: wordsSchema })

const lenderActionSchema: z.ZodType<LenderAction> = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('ask-applicant'), items: z.array(asked).min(1).max(20) }),
    z.strictObject({
      action: z.literal('decline-offer'),
      code: z.enum(DECLINES),
      words: wordsSchema.exactOptional().describe('To the applicant'),
    }),
    z.strictObject({ action: z.literal('accept-offer'), ...lenderTerms, words: wordsSchema.exactOptional() }),
    z.strictObject({
      action: z.literal('report-disbursement'),
      amount: z.int().min(1).max(1_000_000_000_000),
      on: day,
    }),
    z.strictObject({
      action: z.literal('report-change'),
      ...lenderChange,
      words: wordsSchema.exactOptional(),
    }),
    z.strictObject({ action: z.literal('message'), text: wordsSchema }),
  ])
  .meta({ id: 'LenderAction', description: 'What a lender says of a case that it holds' })

/** The body of `POST /v1/lender/cases/{id}/actions`. */
export interface LenderRequest {
  readonly seq: number
  readonly do: LenderAction
}

export const lenderRequestSchema: z.ZodType<LenderRequest> = z.strictObject({
  seq: z.int().min(1).describe('The seq of the case that the lender saw; 409 where it has moved on'),
  do: lenderActionSchema,
})

const ratio = z.number().min(0).max(1)

export const waitingTimesSchema: z.ZodType<{
  readonly publishedFrom: number
  readonly answerDays: number
  readonly lenders: readonly WaitingTimes[]
}> = z
  .object({
    publishedFrom: z.int().describe('Of lenders with fewer offers within the year, no figures are given'),
    answerDays: z.int().describe('Working days that a lender has to answer today'),
    lenders: z.array(
      z.object({
        lender: namedSchema,
        window: namedSchema,
        offers: z.int(),
        figures: z
          .object({
            medianDays: z.int().nullable().describe('Working days to the first answer'),
            p90Days: z.int().nullable(),
            answeredInTime: ratio,
            accepted: ratio,
            carriedOut: ratio,
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'WaitingTimes' })
