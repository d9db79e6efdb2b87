import { z } from 'zod'
import type { MandateDetails } from './mandates.ts'
import type { ActName } from './model/council-acts.ts'
import { type CouncilAct, ENDINGS, type MandateScope } from './model/council-payloads.ts'
import { SIDES } from './model/council-states.ts'
import type { RentTerms } from './model/rent-terms.ts'
import type { SealedOffer } from './model/sealed-offers.ts'

const id = z.uuid()
const words = z.string().trim().min(1).max(4000)
const optionalWords = words.nullable().default(null)
const date = z.iso.date()
const instant = z.iso.datetime().describe('ISO 8601 in UTC')
const eventNumber = z.number().int().min(1)

/** Terms of a rent, as people state them. */
export const termsSchema: z.ZodType<RentTerms> = z
  .object({
    cut: z.number().gt(0).lt(1).describe('By what share the monthly rent falls'),
    months: z.number().int().min(1).max(60),
    from: z
      .string()
      .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM')
      .describe('The first month'),
    conditions: z.string().trim().min(1).max(2000).exactOptional().describe('What else is agreed'),
  })
  .meta({ id: 'RentTerms', description: 'What two sides agree on for a rent' })

const resolution = z.object({
  case: id,
  resolution: z.enum(['approve', 'reject']),
  amount: z.number().int().min(0).nullable().default(null),
  months: z.number().int().min(1).max(60).nullable().default(null),
})

const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settlement'), terms: termsSchema }),
  z.object({
    kind: z.literal('cases'),
    basis: z.enum(['guideline', 'exception']),
    items: z.array(resolution).min(1).max(500),
  }),
])

const applicant = z
  .object({ name: z.string().trim().min(1).max(100), residentNumber: z.string().max(20) })
  .describe('Who applies for the relief; kept sealed')

/** Acts that go into the record as they are asked for. */
type PlainAct = Exclude<
  ActName,
  | 'file'
  | 'convene'
  | 'join'
  | 'add-document'
  | 'compare-offers'
  | 'expire'
  | 'complete'
  | 'note-relief'
  | 'note-owed'
  | Made
>
type Made = 'authorise' | 'state-premises' | 'seal-offer' | 'sign' | 'put-on-agenda'

/** An act as a person asks for it. */
export type ActRequest =
  | CouncilAct<PlainAct>
  | {
      readonly act: 'authorise'
      readonly helpCode: string
      readonly scope: MandateScope
      readonly basis: string
    }
  | (CouncilAct<'state-premises'> & { readonly applicant: MandateDetails | null })
  | ({ readonly act: 'seal-offer' } & SealedOffer)
  | { readonly act: 'sign'; readonly sha256: string }
  | { readonly act: 'put-on-agenda'; readonly cases: readonly string[] }

const act: z.ZodType<ActRequest> = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('serve-notice'),
    by: z.enum(['electronic', 'post', 'in-person', 'publication']),
    proof: words.describe('What proves it, such as the number of a registered letter'),
    on: date,
  }),
  z.object({ act: z.literal('answer'), takesPart: z.boolean(), words: optionalWords }),
  z.object({
    act: z.literal('authorise'),
    helpCode: z.string().max(40).describe('Of the representative, as 7KQM-2XRD-4T0V'),
    scope: z.enum(['negotiate', 'settle']),
    basis: words.describe('How the mandate was given, such as a power of attorney of a date'),
  }),
  z.object({ act: z.literal('end-authority'), account: id }),
  z.object({
    act: z.literal('state-premises'),
    propertyTax: z.number().int().min(0).describe('Won a year'),
    floorArea: z.number().gt(0).describe('Of the whole building, in m²'),
    applyForRelief: z.boolean(),
    applicant: applicant.nullable().default(null),
  }),
  z.object({ act: z.literal('propose'), terms: termsSchema, words: optionalWords, until: date }),
  z.object({ act: z.literal('accept'), proposal: eventNumber }),
  z.object({ act: z.literal('turn-down'), proposal: eventNumber, words: optionalWords }),
  z.object({ act: z.literal('take-back'), proposal: eventNumber }),
  z.object({
    act: z.literal('seal-offer'),
    cut: z.number().gt(0).lt(1).multipleOf(0.001).describe('To a tenth of a percent'),
    months: z.number().int().min(1).max(60),
  }),
  z.object({ act: z.literal('message'), text: words }),
  z.object({ act: z.literal('assign-mediator'), mediator: id }),
  z.object({ act: z.literal('recuse'), reason: words, item: id.nullable().default(null) }),
  z.object({ act: z.literal('challenge'), account: id, reason: words }),
  z.object({ act: z.literal('decide-challenge'), account: id, upheld: z.boolean(), reason: words }),
  z.object({
    act: z.literal('schedule-hearing'),
    at: instant,
    minutes: z.number().int().min(10).max(600),
    place: words,
    purpose: words,
  }),
  z.object({
    act: z.literal('record-hearing'),
    hearing: eventNumber,
    attended: z.object({ sides: z.array(z.enum(SIDES)), members: z.array(id) }),
    minutes: z.string().trim().min(1).max(20_000),
  }),
  z.object({ act: z.literal('put-settlement'), terms: termsSchema, reason: words }),
  z.object({ act: z.literal('answer-settlement'), accepts: z.boolean(), words: optionalWords }),
  z.object({ act: z.literal('refer'), reason: words }),
  z.object({
    act: z.literal('seat-panel'),
    panel: z.array(z.object({ account: id, profession: z.enum(['lawyer', 'other']) })).max(50),
  }),
  z.object({ act: z.literal('open-motion'), text: words, subject }),
  z.object({
    act: z.literal('vote'),
    motion: eventNumber,
    ballot: z.enum(['for', 'against', 'abstain']),
    reason: optionalWords,
  }),
  z.object({ act: z.literal('close-motion'), motion: eventNumber }),
  z.object({ act: z.literal('give-up'), reason: words }),
  z.object({ act: z.literal('extend'), reason: words, resolvedOn: date }),
  z.object({ act: z.literal('report-suit'), court: words, filedOn: date }),
  z.object({ act: z.literal('withdraw'), reason: optionalWords }),
  z.object({
    act: z.literal('sign'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of the text that was shown'),
  }),
  z.object({ act: z.literal('report-breach'), reason: words, on: date }),
  z.object({ act: z.literal('mend-breach'), breach: eventNumber, words: optionalWords }),
  z.object({ act: z.literal('end'), reason: words, on: date, how: z.enum(ENDINGS) }),
  z.object({ act: z.literal('ask-review'), reason: words }),
  z.object({ act: z.literal('decide-review'), reason: words, granted: z.boolean() }),
  z.object({ act: z.literal('correct'), event: eventNumber, was: words, is: words }),
  z.object({ act: z.literal('put-on-agenda'), cases: z.array(id).min(1).max(500) }),
  z.object({ act: z.literal('open-session'), present: z.array(id).max(100) }),
  z.object({ act: z.literal('adjourn'), minutes: z.string().trim().min(1).max(50_000) }),
  z.object({ act: z.literal('publish-minutes'), minutes: z.string().trim().min(1).max(50_000) }),
])

/** An act, and the last event that the person had seen. */
export const actRequestSchema: z.ZodType<{ readonly seq: number; readonly do: ActRequest }> = z
  .object({ seq: z.number().int().min(1), do: act })
  .meta({ id: 'CouncilActRequest', description: 'What somebody wants to do in a council' })
