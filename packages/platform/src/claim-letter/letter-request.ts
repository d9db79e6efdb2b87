import { z } from 'zod'

/** Somebody who signs or is written to. */
interface Party {
  readonly name: string
  readonly address: string
  readonly telephone?: string
}

/** What a letter is written from. */
export interface LetterRequest {
  readonly facts: Readonly<Record<string, unknown>>
  /** The id of the lease in the facts. */
  readonly lease: string
  readonly terms?: { readonly cut: number; readonly months: number }
  readonly district?: string
  readonly premises?: string
  readonly sender: Party
  readonly addressee: Party
}

const line = (most: number, what: string): z.ZodType<string> =>
  z.string().trim().min(1, `${what}, not empty`).max(most, `${what} of at most ${most} characters`)

const partySchema: z.ZodType<Party> = z.object({
  name: line(100, 'a name'),
  address: line(300, 'an address'),
  telephone: z.string().trim().max(40).exactOptional(),
})

/** Who writes to whom about which lease. Facts are checked by whoever reads them. */
export const letterRequestSchema: z.ZodType<LetterRequest> = z
  .object({
    facts: z.record(z.string(), z.unknown()).describe('A situation, as POST /v1/assessments takes it'),
    lease: line(200, 'the id of a lease in the facts').describe('As `shop-lease`'),
    terms: z
      .object({
        cut: z.number().gt(0).lt(1).describe('The share by which the rent is to fall'),
        months: z.int().min(1).max(60),
      })
      .exactOptional()
      .describe('What is asked for; what the rules recommend without it'),
    district: z
      .string()
      .max(100)
      .exactOptional()
      .describe('The commercial district, as the councils name it'),
    premises: line(300, 'an address')
      .exactOptional()
      .describe('Where the shop is, if not at the tenant’s address'),
    sender: partySchema.describe('The tenant'),
    addressee: partySchema.describe('The landlord'),
  })
  .meta({ id: 'ClaimLetterRequest' })
