import type { Language, Text } from '@ondol/rules'
import { z } from 'zod'
import { textSchema } from '../policy/index.ts'
import {
  CHANNELS,
  type ChannelName,
  DELIVERY_STATES,
  type DeliveryState,
  FAILURES,
  type Failure,
} from './tables.ts'
import { NOTICE_KINDS, type NoticeKind } from './templates.ts'

/** How far a notice has come on one way. */
export interface DeliveryView {
  readonly channel: ChannelName
  readonly state: DeliveryState
  readonly failure: Failure | null
  /** Since when. */
  readonly at: string
  readonly text: Text
}

/** Something that somebody was told. */
export interface NoticeView {
  readonly id: string
  readonly kind: NoticeKind
  readonly at: string
  readonly caseId: string | null
  readonly applicationId: string | null
  readonly subject: Text
  /** Paragraphs, an empty line between them. */
  readonly text: Text
  readonly deliveries: readonly DeliveryView[]
}

/** What a person wants to be told by. */
export interface Preference {
  /** `null`: in the language in which they applied. */
  readonly language: Language | null
  readonly email: boolean
  readonly sms: boolean
}

const delivery: z.ZodType<DeliveryView> = z.object({
  channel: z.enum(CHANNELS),
  state: z.enum(DELIVERY_STATES).describe('`failed` is tried again, `given-up` is not'),
  failure: z.enum(FAILURES).nullable(),
  at: z.iso.datetime(),
  text: textSchema.describe('How far it has come, in words'),
})

export const noticeSchema: z.ZodType<NoticeView> = z
  .object({
    id: z.uuid(),
    kind: z.enum(NOTICE_KINDS),
    at: z.iso.datetime(),
    caseId: z.uuid().nullable(),
    applicationId: z.uuid().nullable(),
    subject: textSchema,
    text: textSchema,
    deliveries: z.array(delivery).describe('The ways that it took; none where its reader wants none'),
  })
  .meta({ id: 'Notice', description: 'Something that somebody was told' })

export const preferenceSchema: z.ZodType<Preference, unknown> = z
  .strictObject({
    language: z.enum(['ko', 'en']).nullable().describe('`null`: in the language in which they applied'),
    email: z.boolean(),
    sms: z.boolean(),
  })
  .meta({ id: 'NoticePreference', description: 'How somebody wants to be told' })
