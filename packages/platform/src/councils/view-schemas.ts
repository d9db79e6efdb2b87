import { z } from 'zod'
import { namedSchema } from '../cases/index.ts'
import { textSchema } from '../policy/index.ts'
import { ACT_NAMES } from './model/council-acts.ts'
import { ENDINGS } from './model/council-payloads.ts'
import { COUNCIL_STATE_NAMES, FAILURES, OUTCOMES, SIDES } from './model/council-states.ts'
import { termsSchema } from './requests.ts'
import type { CouncilItem, CouncilPage, CouncilView } from './views.ts'

const date = z.string().describe('YYYY-MM-DD')
const side = z.enum(SIDES)
const capacity = z.enum([...SIDES, 'clerk', 'mediator', 'member', 'system'])
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => schema.nullable()

const councilItemSchema: z.ZodType<CouncilItem> = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    kind: z.enum(['rent', 'sitting']),
    state: z.enum(COUNCIL_STATE_NAMES),
    title: textSchema,
    outcome: z.enum(OUTCOMES).nullable(),
    institution: namedSchema,
    borough: z.string().nullable(),
    area: z.string().nullable(),
    openedAt: z.string(),
    since: z.string(),
    dueOn: date.nullable(),
    late: z.boolean(),
    monthlyRent: z.number().nullable(),
    cut: z.number().nullable(),
    months: z.number().nullable(),
  })
  .meta({ id: 'CouncilItem', description: 'A council in a list' })

export const councilPageSchema: z.ZodType<CouncilPage> = z.object({
  councils: z.array(councilItemSchema),
  next: z.string().nullable().describe('`cursor` of the following page'),
})

const representative = z.object({
  account: z.string(),
  scope: z.enum(['negotiate', 'settle']),
  basis: z.string(),
  mandate: z.number(),
})
const sideState = z.object({
  account: z.string().nullable(),
  representatives: z.array(representative),
  absences: z.number(),
})
const party = z.object({ name: z.string(), address: z.string(), phone: z.string().nullable() })
const offer = z.object({ cut: z.number(), months: z.number() })
const crossing = z.object({ claimant: offer, respondent: offer, halfway: offer })
const bySide = <T extends z.ZodType>(
  schema: T,
): z.ZodObject<Record<'claimant' | 'respondent', z.ZodExactOptional<T>>> =>
  z.object({ claimant: schema.exactOptional(), respondent: schema.exactOptional() })

const mark = z.object({
  provider: z.string(),
  qualified: z.boolean().describe('Whether by a recognised provider; the built-in one is none'),
  identity: z.string(),
  signature: z.string(),
  at: z.string(),
})
const agreed = z.object({
  terms: termsSchema,
  how: z.enum(['agreed', 'mediated', 'decided']),
  on: date,
  text: z.object({ sha256: z.string(), version: z.number() }),
  signatures: bySide(mark),
})
const breach = z.object({
  id: z.number(),
  side,
  on: date,
  reason: z.string(),
  mended: z.boolean(),
})
const resolution = z.object({
  case: z.string(),
  resolution: z.enum(['approve', 'reject']),
  amount: z.number().nullable(),
  months: z.number().nullable(),
})
const motion = z.object({
  id: z.number(),
  text: z.string(),
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('settlement'), terms: termsSchema }),
    z.object({
      kind: z.literal('cases'),
      basis: z.enum(['guideline', 'exception']),
      items: z.array(resolution),
    }),
  ]),
  votes: z.array(
    z.object({
      member: z.string(),
      ballot: z.enum(['for', 'against', 'abstain']),
      reason: z.string().nullable(),
    }),
  ),
  result: z.enum(['open', 'carried', 'lost']),
  tally: z.object({
    for: z.number(),
    against: z.number(),
    abstain: z.number(),
    hasQuorum: z.boolean(),
    carried: z.boolean(),
  }),
})
const days = z.object({ count: z.number(), unit: z.enum(['days', 'working-days']) })
const body = z.object({
  institution: z.string(),
  panelSize: z.number(),
  lawyers: z.number(),
  quorum: z.number(),
  ends: days,
  extension: days,
  answer: days,
  acceptance: days,
  review: days,
  absences: z.number(),
  sealedRounds: z.number(),
  refersTo: z.string().nullable(),
})

export const councilViewSchema: z.ZodType<CouncilView> = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    kind: z.enum(['rent', 'sitting']),
    state: z.enum(COUNCIL_STATE_NAMES),
    seq: z.number(),
    title: textSchema,
    text: textSchema,
    waitsFor: z.union([capacity, z.literal('sides')]).nullable(),
    institution: namedSchema,
    you: z.object({
      as: z.array(capacity),
      standing: z.enum(['principal', 'negotiate', 'settle']),
    }),
    can: z.array(z.enum(ACT_NAMES)),
    cannot: z.array(z.object({ act: z.enum(ACT_NAMES), reasons: z.array(textSchema) })),
    body,
    language: z.enum(['ko', 'en']),
    openedAt: z.string(),
    since: z.string(),
    route: z.string().nullable(),
    matter: nullable(
      z.object({
        borough: z.string(),
        area: z.string().nullable(),
        monthlyRent: z.number(),
        deposit: z.number(),
        floorArea: z.number().nullable(),
        startedOn: date,
        endsOn: date,
        business: z.record(z.string(), z.unknown()),
        recommended: z.object({ cut: z.number(), months: z.number() }).nullable(),
        packHash: z.string(),
      }),
    ),
    parties: z.object({
      claimant: party.nullable(),
      respondent: party.nullable(),
      premises: z.string(),
    }),
    claimant: sideState,
    respondent: sideState,
    premises: nullable(
      z.object({ propertyTax: z.number(), floorArea: z.number(), applyForRelief: z.boolean() }),
    ),
    noticeOn: date.nullable(),
    dueOn: date.nullable(),
    endsBy: date.nullable(),
    extended: z.boolean(),
    proposals: z.array(
      z.object({
        id: z.number(),
        side,
        terms: termsSchema,
        words: z.string().nullable(),
        until: date,
        at: z.string(),
        status: z.enum(['open', 'countered', 'accepted', 'turned-down', 'taken-back']),
      }),
    ),
    rounds: z.array(
      z.object({
        round: z.number(),
        commitments: bySide(z.string()),
        result: z.object({ crossing: crossing.nullable() }).nullable(),
      }),
    ),
    sealed: z.object({
      round: z.number(),
      in: z.array(side),
      own: offer.nullable().describe('What the reader has handed in; nobody else’s'),
      left: z.number(),
    }),
    hearings: z.array(
      z.object({
        id: z.number(),
        at: z.string(),
        minutes: z.number(),
        place: z.string(),
        purpose: z.string(),
        held: z
          .object({
            attended: z.object({ sides: z.array(side), members: z.array(z.string()) }),
            minutes: z.string(),
          })
          .nullable(),
      }),
    ),
    mediator: z.string().nullable(),
    panel: z.array(z.object({ account: z.string(), profession: z.enum(['lawyer', 'other']) })),
    recusals: z.array(z.object({ account: z.string(), reason: z.string(), item: z.string().nullable() })),
    challenges: z.array(
      z.object({
        account: z.string(),
        side,
        reason: z.string(),
        decided: z.object({ upheld: z.boolean(), reason: z.string() }).nullable(),
      }),
    ),
    motions: z.array(motion),
    settlement: nullable(
      z.object({
        by: z.enum(['mediator', 'panel']),
        terms: termsSchema,
        reason: z.string(),
        until: date,
        accepted: z.array(side),
      }),
    ),
    agreed: agreed.nullable(),
    registered: agreed.extend({ number: z.string(), since: date, breaches: z.array(breach) }).nullable(),
    ended: z.object({ on: date, how: z.enum([...ENDINGS, 'term']) }).nullable(),
    outcome: z.enum(OUTCOMES).nullable(),
    failure: z.enum(FAILURES).nullable(),
    closedOn: date.nullable(),
    reviewed: z.boolean(),
    reliefCase: z.string().nullable(),
    owed: z.number().nullable(),
    corrections: z.array(z.object({ event: z.number(), was: z.string(), is: z.string() })),
    sitting: z.object({ at: z.string(), place: z.string(), title: z.string() }).nullable(),
    agenda: z.array(
      z.object({
        case: z.string(),
        reference: z.string(),
        programme: z.string(),
        rules: z.enum(['approve', 'reject']).nullable(),
        amount: z.number().nullable(),
        months: z.number().nullable(),
        within: z.boolean().describe('Whether it can be resolved together with others'),
        resolved: resolution.extend({ motion: z.number() }).nullable(),
      }),
    ),
    present: z.array(z.string()),
    minutes: z.string().nullable(),
    documents: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['paper', 'agreement']),
        name: z.string(),
        sha256: z.string(),
        size: z.number(),
        at: z.string(),
      }),
    ),
    timeline: z.array(
      z.object({
        seq: z.number(),
        at: z.string(),
        act: z.enum(ACT_NAMES),
        role: capacity,
        mine: z.boolean(),
        text: textSchema,
        said: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'Council', description: 'A council as it reads for whoever asks' })
