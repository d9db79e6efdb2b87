import { z } from 'zod'
import type { Timing } from './timing.ts'

/** What each kind of job is told. Ids alone: what they stand for is read when the job runs. */
export interface JobPayloads {
  'notices.deliver': Nothing
  'cases.escalate': Nothing
  'lenders.route': Nothing
  'registers.ask': { readonly caseId: string }
  'payments.send': Nothing
  'payments.receive': Nothing
  'fund.collect': Nothing
  'councils.follow': { readonly councilId: string }
  'councils.keep': Nothing
  'audit.manifest': Nothing
  'audit.verify': { readonly verificationId: string }
}

/** A scheduled job is told nothing but that it is time. */
export type Nothing = Readonly<Record<string, never>>

export type JobName = keyof JobPayloads

/** How a kind of job is tried. */
export interface JobKind<P> {
  readonly payload: z.ZodType<P>
  /** For how many seconds one run may take; after them the job counts as crashed, and may run again. */
  readonly seconds: number
  /** How often it is tried again: after one minute, then after twice as long each time. */
  readonly retries: number
  /** When it is sent by itself. One that comes round within the hour is not retried: its next turn does that. */
  readonly timing?: Timing
}

const nothing: z.ZodType<Nothing> = z.strictObject({})

/** Every kind of job, and the schedule: times are those of clocks in Seoul. */
export const JOBS: { readonly [N in JobName]: JobKind<JobPayloads[N]> } = {
  'notices.deliver': { payload: nothing, seconds: 300, retries: 0, timing: { everySeconds: 10 } },
  // Registers that rest at night are asked again in the morning: ten more times take some seventeen hours.
  'registers.ask': { payload: z.strictObject({ caseId: z.uuid() }), seconds: 300, retries: 10 },
  'payments.send': { payload: nothing, seconds: 300, retries: 0, timing: { everySeconds: 60 } },
  'payments.receive': { payload: nothing, seconds: 300, retries: 0, timing: { everySeconds: 60 } },
  'fund.collect': { payload: nothing, seconds: 3600, retries: 3, timing: { dailyAt: '00:30' } },
  'cases.escalate': { payload: nothing, seconds: 600, retries: 0, timing: { everySeconds: 600 } },
  'lenders.route': { payload: nothing, seconds: 600, retries: 0, timing: { everySeconds: 60 } },
  'councils.follow': { payload: z.strictObject({ councilId: z.uuid() }), seconds: 300, retries: 5 },
  'councils.keep': { payload: nothing, seconds: 600, retries: 0, timing: { everySeconds: 600 } },
  'audit.manifest': { payload: nothing, seconds: 3600, retries: 5, timing: { dailyAt: '00:10' } },
  'audit.verify': {
    payload: z.strictObject({ verificationId: z.uuid() }),
    seconds: 14_400,
    retries: 2,
  },
}

/** The names of all kinds of job. */
export const JOB_NAMES: readonly JobName[] = Object.keys(JOBS) as JobName[] // its keys are what its type says
