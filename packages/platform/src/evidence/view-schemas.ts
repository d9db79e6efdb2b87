import { z } from 'zod'
import { wordsSchema } from '../cases/index.ts'
import { textSchema } from '../policy/index.ts'
import type { Judgement } from './review-document.ts'
import type { DocumentView, EvidenceView, NeedView, RegisterView } from './views.ts'

const CAPACITIES = ['resident', 'proxy', 'officer', 'supervisor'] as const

export const documentSchema: z.ZodType<DocumentView> = z
  .object({
    id: z.uuid(),
    case: z.uuid(),
    paper: z.string().nullable().describe('Among the evidence of the programme; null for anything else'),
    about: z.array(z.string()).nullable().describe('As lease/l1; null for what the case is concerned with'),
    name: z.string(),
    size: z.int().describe('In bytes'),
    state: z.enum(['uploading', 'given-up', 'refused', 'checked', 'accepted', 'rejected']),
    by: z.enum(CAPACITIES).describe('In what way it was handed in'),
    begunAt: z.iso.datetime(),
    refusal: textSchema.nullable().describe('Why the file was not taken'),
    review: z
      .object({
        outcome: z.enum(['accepted', 'rejected']),
        reason: z.string().nullable(),
        at: z.iso.datetime(),
      })
      .nullable()
      .describe('What the officer said of it last'),
    scan: z
      .object({ verdict: z.enum(['clean', 'infected', 'unscanned']), text: textSchema })
      .nullable()
      .describe('What a malware scanner said; never clean unless one has seen all of it'),
    content: z.string().nullable().describe('Where the file is'),
    isShowable: z.boolean().describe('Whether a browser shows it in a page'),
  })
  .meta({ id: 'EvidenceDocument' })

const needSchema: z.ZodType<NeedView> = z.object({
  paper: z.object({ id: z.string(), title: textSchema, alternative: textSchema.nullable() }),
  about: z.array(z.string()).describe('The things that the paper is to be about'),
  facts: z.array(
    z.object({
      fact: z.string().describe('As business/b1.sales'),
      title: textSchema,
      standing: z.enum(['unstated', 'stated', 'document', 'register']).describe('How well it is known'),
    }),
  ),
  isNeeded: z.boolean().describe('Whether it would prove anything that is not proven yet'),
})

const registerSchema: z.ZodType<RegisterView> = z.object({
  id: z.string(),
  title: textSchema,
  isAgreed: z.boolean().describe('Whether the person has agreed that it be asked'),
  answers: z.array(
    z.object({
      thing: z.string(),
      outcome: z.enum(['found', 'not-found', 'refused']),
      detail: z
        .string()
        .nullable()
        .describe('Under which the register finds its answer again, or its reason'),
      at: z.iso.datetime(),
    }),
  ),
})

export const evidenceSchema: z.ZodType<EvidenceView> = z
  .object({
    needs: z.array(needSchema),
    documents: z.array(documentSchema),
    registers: z.array(registerSchema),
    differences: z
      .array(z.object({ fact: z.string(), stated: z.unknown(), verified: z.unknown() }))
      .describe('Where a register says otherwise than the person'),
  })
  .meta({ id: 'Evidence', description: 'What a case wants proven, and what has been handed in and verified' })

export const judgementSchema: z.ZodType<Judgement> = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('accepted') }),
    z.strictObject({
      outcome: z.literal('rejected'),
      reason: wordsSchema.describe('In words for the person, who is told'),
    }),
  ])
  .meta({ id: 'Judgement' })

/** What came of asking a register about one thing. */
export interface ToldView {
  readonly register: string
  readonly thing: string
  readonly outcome: 'found' | 'not-found' | 'refused' | 'unavailable'
  /** The facts that it told of, as `business/b1.sales`. */
  readonly facts: readonly string[]
}

export const toldSchema: z.ZodType<{ readonly told: readonly ToldView[] }> = z
  .object({
    told: z.array(
      z.object({
        register: z.string(),
        thing: z.string(),
        outcome: z.enum(['found', 'not-found', 'refused', 'unavailable']),
        facts: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'RegistersTold', description: 'Empty where there is nothing to ask: no consent, or all known' })
