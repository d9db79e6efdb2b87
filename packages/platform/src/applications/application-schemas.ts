import { z } from 'zod'
import { rulesAnswerSchema, STATE_NAMES, wordsSchema } from '../cases/index.ts'
import type {
  Acknowledgement,
  Applicant,
  ApplicationRequest,
  ApplicationView,
  BankAccount,
  Choice,
  Draft,
  DraftItem,
  DraftList,
  DraftRequest,
  Likeness,
  Seen,
  SeenDifference,
  SubmittedCase,
  ThingIdentifiers,
} from './application.ts'

const id = z.string().min(1).max(200)
const short = z.string().trim().min(1).max(200)

const residentNumber = z
  .string()
  .max(40)
  .describe('Thirteen digits. Kept encrypted; compared by a keyed hash alone')

const identifiers: z.ZodType<ThingIdentifiers> = z.strictObject({
  residentNumber: residentNumber.exactOptional().describe('Of a further person'),
  registrationNumber: z.string().max(40).exactOptional().describe('Of a business'),
  address: short.exactOptional().describe('Of leased premises or a building'),
})

const account: z.ZodType<BankAccount> = z.strictObject({
  bank: z
    .string()
    .regex(/^\d{3}$/)
    .describe('The code of the bank, as 088'),
  number: z.string().max(40),
  holder: short,
})

const applicant: z.ZodType<Applicant> = z.strictObject({
  subject: id.describe('Which person of the facts this is, as person/kim'),
  name: short,
  residentNumber,
  phone: z
    .string()
    .regex(/^[+\d][\d -]{6,19}$/, 'a telephone number')
    .exactOptional(),
  email: z.email().max(200).exactOptional(),
  account: account.exactOptional(),
})

const choice: z.ZodType<Choice> = z.strictObject({
  programme: id,
  subject: id,
  reason: wordsSchema.exactOptional().describe('Needed where the rules say no'),
})

const seen: z.ZodType<Seen> = z.strictObject({
  programme: id,
  subject: id,
  status: z.enum(['eligible', 'ineligible', 'unknown']),
  amount: z.number().nullable(),
  months: z.number().nullable(),
})

/** The body of `POST /v1/applications`; the facts are described apart, since `readFacts` reads them. */
export const applicationRequestSchema = (facts: z.ZodType): z.ZodType<ApplicationRequest> =>
  z
    .strictObject({
      facts,
      applicant,
      identifiers: z
        .record(id, identifiers)
        .exactOptional()
        .describe('What things of the facts are known by elsewhere, by their names, as business/b1'),
      choices: z.array(choice).min(1).max(40).exactOptional().describe('All that are eligible without it'),
      seen: z.array(seen).max(200).exactOptional().describe('What the client had shown'),
      registers: z.array(id).max(20).describe('Registers that may be asked about the person'),
      language: z.enum(['ko', 'en']),
      for: z.uuid().exactOptional().describe('The account of the person helped, for a proxy'),
      draft: z.uuid().exactOptional(),
    })
    .meta({ id: 'Application' })

const likeness: z.ZodType<Likeness> = z
  .object({
    relation: z.enum(['same-person', 'same-business', 'same-premises', 'same-subject', 'excluded-together']),
    programme: z.string(),
    state: z.enum(STATE_NAMES),
    submittedAt: z.iso.datetime(),
    case: z.uuid().nullable(),
  })
  .meta({ id: 'Likeness', description: 'Another case about the same thing, told without saying whose' })

const submittedCase: z.ZodType<SubmittedCase> = z.object({
  id: z.uuid(),
  reference: z.string(),
  programme: z.string(),
  subject: z.string(),
  institution: z.string(),
  state: z.enum(STATE_NAMES),
  dueOn: z.iso.date().nullable(),
  rules: rulesAnswerSchema,
  likenesses: z.array(likeness),
})

const difference: z.ZodType<SeenDifference> = z.object({
  programme: z.string(),
  subject: z.string(),
  what: z.enum(['status', 'amount', 'months']),
  seen: z.union([z.string(), z.number()]).nullable(),
  now: z.union([z.string(), z.number()]).nullable(),
})

export const acknowledgementSchema: z.ZodType<Acknowledgement> = z
  .object({
    id: z.uuid(),
    submittedAt: z.iso.datetime(),
    asOf: z.iso.date(),
    cases: z.array(submittedCase),
    differences: z.array(difference),
  })
  .meta({ id: 'Acknowledgement', description: 'Sent once everything is stored; the same for the same key' })

export const applicationViewSchema: z.ZodType<ApplicationView> = z
  .object({
    id: z.uuid(),
    submittedAt: z.iso.datetime(),
    asOf: z.iso.date(),
    language: z.enum(['ko', 'en']),
    applicant,
    byProxy: z.boolean(),
    facts: z.unknown(),
    registers: z.array(z.string()),
    cases: z.array(z.uuid()),
  })
  .meta({ id: 'ApplicationAsHandedIn' })

const draftItem = {
  id: z.uuid(),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  label: z.string().nullable(),
}

export const draftItemSchema: z.ZodType<DraftItem> = z.object(draftItem).meta({ id: 'DraftItem' })
export const draftListSchema: z.ZodType<DraftList> = z.object({ drafts: z.array(draftItemSchema) })
export const draftSchema: z.ZodType<Draft> = z
  .object({ ...draftItem, content: z.unknown() })
  .meta({ id: 'Draft' })

/** The body of `POST /v1/drafts` and `PUT /v1/drafts/{id}`. */
export const draftRequestSchema: z.ZodType<DraftRequest> = z.strictObject({
  label: short.exactOptional(),
  content: z.record(z.string(), z.unknown()).describe('Whatever the client wants to find again'),
})
