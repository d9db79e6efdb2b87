import { z } from 'zod'
import type { PartyDetails } from './parties.ts'

const partySchema: z.ZodType<PartyDetails> = z.object({
  name: z.string().trim().min(1).max(100),
  address: z.string().trim().min(1).max(300).describe('Where letters reach them'),
  phone: z.string().trim().max(40).nullable().default(null),
})

/** A request for a lower rent. */
export interface Filing {
  readonly route: string
  readonly borough: string
  readonly area: string | null
  readonly lease: {
    readonly monthlyRent: number
    readonly deposit: number
    readonly floorArea: number | null
    readonly startedOn: string
    readonly endsOn: string
  }
  readonly business: Readonly<Record<string, unknown>>
  readonly premises: string
  readonly claimant: PartyDetails
  readonly respondent: PartyDetails
  readonly words: string
  readonly language: 'ko' | 'en'
}

const won = z.number().int().min(0).max(100_000_000_000)

/** The fields of a filing, for whatever asks for some of them. */
const fields = {
  route: z.string().max(50).describe('One of the law’s routes, see `/v1/councils/routes`'),
  borough: z.string().max(50),
  area: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{1,60}$/)
    .nullable()
    .default(null)
    .describe('The commercial district'),
  lease: z.object({
    monthlyRent: won,
    deposit: won,
    floorArea: z.number().gt(0).nullable().default(null).describe('In m²'),
    startedOn: z.iso.date(),
    endsOn: z.iso.date(),
  }),
  business: z
    .record(z.string(), z.unknown())
    .describe('What the tenant states of the business, as fields of `business` in a facts file'),
  premises: z.string().trim().min(1).max(300).describe('Where the leased rooms are'),
  claimant: partySchema,
  respondent: partySchema,
  words: z.string().trim().max(4000).default(''),
  language: z.enum(['ko', 'en']).default('ko'),
}

export const filingSchema: z.ZodType<Filing> = z
  .object(fields)
  .meta({ id: 'CouncilFiling', description: 'A tenant’s request for a lower rent' })

/** The part of a filing that the rules are asked about. */
export const rentSchema: z.ZodType<Pick<Filing, 'borough' | 'lease' | 'business'>> = z.object({
  borough: fields.borough,
  lease: fields.lease,
  business: fields.business,
})
