import {
  type Administration,
  administrationAt,
  type DeliveryRole,
  type Fund,
  type Holiday,
  type PackDefinition,
  type Text,
  type WaitingState,
} from '@ondol/rules'
import { z } from 'zod'
import { sourceSchema, textSchema } from './text-schemas.ts'

/** How long a case may wait in a state at a date, and who hears of it then. */
export interface ServiceLevelView {
  readonly state: WaitingState
  readonly title: Text
  readonly waitsFor: DeliveryRole
  /** The parameter that holds the working days. */
  readonly parameter: string
  readonly workingDays: number
  readonly escalatesTo: DeliveryRole
}

/** What delivery goes by; the figures themselves are parameters like any other, named here. */
export interface AdministrationView
  extends Pick<
    Administration,
    | 'answerDays'
    | 'secondSignatureAbove'
    | 'departureAloneAtMost'
    | 'appealDays'
    | 'appealDaysAtMost'
    | 'budgets'
    | 'funds'
    | 'holidays'
    | 'holidaysUntil'
  > {
  readonly serviceLevels: readonly ServiceLevelView[]
}

/** The administration of a pack at a date. */
export function administrationView(pack: PackDefinition, asOf: string): AdministrationView {
  const {
    serviceLevels: _,
    boroughs: __,
    boroughOf: ___,
    deliberation: ____,
    lending: _____,
    ...named
  } = pack.administration
  const levels = Object.entries(administrationAt(pack, asOf).serviceLevels)
  return {
    ...named,
    serviceLevels: levels.map(([state, { title, waitsFor, days, workingDays, escalatesTo }]) => ({
      // The keys are the states, as the type of the record says.
      state: state as WaitingState,
      title,
      waitsFor,
      parameter: days,
      workingDays,
      escalatesTo,
    })),
  }
}

const role: z.ZodType<DeliveryRole> = z.enum([
  'resident',
  'officer',
  'supervisor',
  'mediator',
  'paymaster',
  'operator',
  'lender',
])

const serviceLevel: z.ZodType<ServiceLevelView> = z.object({
  state: z.enum([
    'submitted',
    'under-review',
    'evidence-asked',
    'committee',
    'approved',
    'appealed',
    'reopened',
    'offered',
    'lender-asked',
    'lender-accepted',
  ]),
  title: textSchema,
  waitsFor: role.describe('Whose turn it is'),
  parameter: z.string().describe('The parameter that holds the working days'),
  workingDays: z.int(),
  escalatesTo: role.describe('Who is told once they have passed'),
})

const holiday: z.ZodType<Holiday> = z.object({
  date: z.iso.date(),
  kind: z.enum(['public', 'substitute', 'temporary', 'election']),
  title: textSchema,
  source: sourceSchema,
})

const fund: z.ZodType<Fund> = z.object({
  id: z.string(),
  title: textSchema,
  membership: z.string().describe('The programme by which people become members'),
  memberShare: z.string().describe('The detail of its benefit that the member pays in each month'),
  pays: z.array(z.string()).describe('The programmes whose benefits it pays'),
  contributionMonths: z.object({
    fact: z.string().describe('The fact that the fund knows of its members'),
    ofLast: z.int().describe('How many of the last months count'),
  }),
})

const parameterId = z.string().describe('The id of the parameter that holds it')

export const administrationSchema: z.ZodType<AdministrationView> = z
  .object({
    serviceLevels: z.array(serviceLevel),
    answerDays: parameterId,
    secondSignatureAbove: parameterId,
    departureAloneAtMost: parameterId,
    appealDays: parameterId,
    appealDaysAtMost: parameterId,
    budgets: z.record(z.string(), parameterId).describe('By programme'),
    funds: z.array(fund).describe('Funds with members, who pay in beside the city'),
    holidays: z.array(holiday),
    holidaysUntil: z.iso.date().describe('The last day up to which holidays are known'),
  })
  .meta({ id: 'Administration', description: 'What delivery goes by' })
