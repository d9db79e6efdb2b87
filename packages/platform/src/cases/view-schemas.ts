import { z } from 'zod'
import { benefitSchema, reasonsSchema, resultSchema } from '../assess/index.ts'
import { textSchema } from '../policy/index.ts'
import { ACTION_NAMES } from './action-names.ts'
import { decisionWordsSchema, factValueSchema } from './action-schemas.ts'
import { lendingViewSchema } from './lending-schemas.ts'
import { namedSchema } from './named-schema.ts'
import type { RulesAnswer } from './payloads.ts'
import { STATE_NAMES } from './states.ts'
import type {
  ApplicantView,
  AskedItem,
  CaseItem,
  CasePage,
  CaseView,
  DecisionView,
  DeskCaseView,
  Difference,
  FactView,
  Flags,
  ProposalView,
  ResolutionView,
  TimelineEntry,
} from './views.ts'

const time = z.iso.datetime()
const day = z.iso.date()

const unit = z.enum(['KRW', 'KRW/month', 'KRW/year']).nullable()

/** What the rules say, as `POST /v1/assessments` answers it, in short. */
export const rulesAnswerSchema: z.ZodType<RulesAnswer> = z
  .object({
    status: z.enum(['eligible', 'ineligible', 'unknown']),
    benefit: benefitSchema.nullable(),
    failing: z.array(z.string()).describe('The conditions that do not hold'),
    open: z.array(z.string()).describe('The conditions that miss a fact'),
    excludedBy: z.string().nullable(),
  })
  .meta({ id: 'RulesAnswer', description: 'What the rules say of one case' })

const caseItem = {
  id: z.uuid(),
  reference: z.string().describe('Short enough to be said on the telephone'),
  application: z.uuid(),
  programme: namedSchema,
  subject: z.string().describe('As business/b1'),
  institution: namedSchema,
  state: z.enum(STATE_NAMES),
  stateTitle: textSchema,
  seq: z.int().describe('Grows with every event; an action names the one that it was decided on'),
  submittedAt: time,
  since: time.describe('When it came into its state'),
  dueOn: day.nullable().describe('The last day of the service level of its state'),
  workingDaysLeft: z.int().nullable().describe('Negative where that day has passed'),
  amount: z.number().nullable(),
  unit,
  months: z.number().nullable(),
}

export const caseItemSchema: z.ZodType<CaseItem> = z.object(caseItem).meta({ id: 'CaseItem' })

export const casePageSchema: z.ZodType<CasePage> = z
  .object({ cases: z.array(caseItemSchema), next: z.string().nullable() })
  .meta({ id: 'CasePage' })

export const timelineEntrySchema: z.ZodType<TimelineEntry> = z
  .object({
    seq: z.int(),
    at: time,
    who: z.enum(['you', 'applicant', 'helper', 'office', 'committee', 'payments', 'platform', 'lender']),
    action: z.enum(ACTION_NAMES),
    text: textSchema,
    words: z.string().nullable().describe('What whoever did it wrote'),
  })
  .meta({ id: 'TimelineEntry' })

export const askedItemSchema: z.ZodType<AskedItem> = z
  .object({
    id: z.string(),
    evidence: z.string().nullable(),
    title: textSchema.nullable(),
    words: z.string(),
    askedAt: time,
  })
  .meta({ id: 'AskedItem', description: 'Something that an officer asked for' })

const decisionView: z.ZodType<DecisionView> = z
  .object({
    outcome: z.enum(['approve', 'reject']),
    at: time,
    amount: z.number().nullable(),
    unit,
    months: z.number().nullable(),
    total: z.number().nullable(),
    words: decisionWordsSchema.nullable(),
    because: z.object({ ko: z.array(z.string()), en: z.array(z.string()) }),
    departs: z.boolean(),
    departure: z.string().nullable(),
    appealUntil: day,
  })
  .meta({ id: 'Decision' })

const caseView = {
  ...caseItem,
  text: textSchema,
  waitsFor: z.enum(['you', 'applicant', 'office', 'lender', 'nobody']),
  next: textSchema,
  result: rulesAnswerSchema,
  reasons: reasonsSchema.nullable(),
  asked: z.array(askedItemSchema),
  decision: decisionView.nullable(),
  payments: z.object({ granted: z.number(), released: z.number(), paid: z.number() }).describe('Won'),
  lending: lendingViewSchema.nullable(),
  timeline: z.array(timelineEntrySchema),
  can: z.array(z.enum(ACTION_NAMES)).describe('What the reader may do now'),
}

export const caseViewSchema: z.ZodType<CaseView> = z.object(caseView).meta({ id: 'Case' })

export const factViewSchema: z.ZodType<FactView> = z
  .object({
    fact: z.string(),
    title: textSchema,
    value: factValueSchema,
    provenance: z.enum(['stated', 'corrected', 'verified']),
    stated: factValueSchema,
    source: z.string().nullable(),
  })
  .meta({ id: 'Fact' })

const difference: z.ZodType<Difference> = z
  .object({
    kind: z.enum(['status', 'condition', 'fact', 'amount', 'months', 'excluded-by']),
    id: z.string().nullable(),
    title: textSchema,
    before: factValueSchema,
    now: factValueSchema,
  })
  .meta({ id: 'Difference', description: 'What the rules say otherwise now than at submission' })

const proposal: z.ZodType<ProposalView> = z.object({
  outcome: z.enum(['approve', 'reject']),
  amount: z.number().nullable(),
  months: z.number().nullable(),
  words: decisionWordsSchema,
  by: z.uuid(),
  departs: z.boolean(),
})

const resolution: z.ZodType<ResolutionView> = z.object({
  resolution: z.enum(['approve', 'reject']),
  amount: z.number().nullable(),
  months: z.number().nullable(),
  heldOn: day,
  reason: z.string(),
})

export const flagsSchema: z.ZodType<Flags> = z.object({
  duplicate: z.boolean(),
  late: z.boolean(),
  escalated: z.boolean(),
})

export const applicantViewSchema: z.ZodType<ApplicantView> = z.object({
  name: z.string(),
  residentNumber: z.string().describe('Shown in part'),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  account: z.object({ bank: z.string(), number: z.string(), holder: z.string() }).nullable(),
  byProxy: z.boolean(),
  language: z.enum(['ko', 'en']),
})

export const deskCaseViewSchema: z.ZodType<DeskCaseView> = z
  .object({
    ...caseView,
    officer: z.uuid().nullable(),
    flags: flagsSchema,
    applicant: applicantViewSchema,
    facts: z.array(factViewSchema),
    rules: z.object({
      submitted: rulesAnswerSchema,
      now: resultSchema,
      reasons: reasonsSchema,
      differences: z.array(difference),
      needsSecondSignature: z.boolean(),
    }),
    proposal: proposal.nullable(),
    resolution: resolution.nullable(),
    cannot: z.array(z.object({ action: z.enum(ACTION_NAMES), reasons: z.array(textSchema) })),
    takers: z.array(namedSchema).describe('The other institutions that may take it, to be sent on to'),
    chain: z.object({ head: z.string(), events: z.int() }),
  })
  .meta({ id: 'DeskCase' })
