import type { Language } from '@ondol/rules'
import type { ColumnType } from 'kysely'
import type { NoticeKind } from './templates.ts'

/** A way that a notice may take. */
export const CHANNELS = ['email', 'sms'] as const
export type ChannelName = (typeof CHANNELS)[number]

/** How far a notice has come on one way. `failed` is tried again, `given-up` is not. */
export const DELIVERY_STATES = ['waiting', 'sent', 'failed', 'given-up'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Why a notice has not been sent. */
export const FAILURES = [
  'not-configured',
  'no-address',
  'refused',
  'put-off',
  'unreachable',
  'fault',
] as const
export type Failure = (typeof FAILURES)[number]

/** What somebody is told; written with what it tells of, and never changed. */
export interface NoticeTable {
  readonly id: string
  readonly account_id: string
  readonly application_id: string | null
  readonly case_id: string | null
  readonly applicant_id: string | null
  readonly institution_id: string | null
  readonly kind: NoticeKind
  readonly language: Language
  readonly parts: ColumnType<unknown, never>
  readonly at: Date
}

/** A notice on one way to its reader. */
export interface NoticeDeliveryTable {
  readonly notice_id: string
  readonly channel: ChannelName
  readonly account_id: string
  readonly applicant_id: string | null
  readonly institution_id: string | null
  readonly state: ColumnType<DeliveryState, DeliveryState | undefined>
  readonly attempts: ColumnType<number, never>
  readonly due: Date
  readonly reference: ColumnType<string | null, never, string>
  readonly provider_id: ColumnType<string | null, never, string>
  readonly failure: ColumnType<Failure | null, never, Failure | null>
  /** The code by which those who carry it said why, such as `550 5.1.1`; never their words, which name people. */
  readonly detail: ColumnType<string | null, never, string | null>
  readonly changed_at: Date
}

export interface NoticePreferenceTable {
  readonly account_id: string
  readonly language: Language | null
  readonly email: boolean
  readonly sms: boolean
  readonly changed_at: Date
}

/** The tables of this folder, by name. */
export interface NoticeTables {
  readonly notice: NoticeTable
  readonly notice_delivery: NoticeDeliveryTable
  readonly notice_preference: NoticePreferenceTable
}
