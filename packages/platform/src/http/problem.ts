import { STATUS_CODES } from 'node:http'
import type { Text } from '@ondol/rules'
import { z } from 'zod'

/** What went wrong with a request, in the shape of RFC 9457. */
export interface Problem {
  /** Names the kind of problem; `about:blank` where the status says it all. */
  readonly type: string
  readonly title: string
  readonly status: number
  /** One sentence for this very request. */
  readonly detail: string
  /** Where in the request, as `business/b1.sales.2020-07`. */
  readonly place?: string
  /** What should have stood at that place. */
  readonly expected?: string
  /** Every reason, by the rule that it rests on, in words for people. */
  readonly reasons?: readonly ProblemReason[]
  /** Of something that has moved on: where it is now. */
  readonly seq?: number
  readonly state?: string
}

/** One reason why something was refused. */
export interface ProblemReason {
  readonly rule: string
  readonly text: Text
}

export const PROBLEM_JSON = 'application/problem+json'

/** A problem as the API's description shows it. */
export const problemSchema: z.ZodType<Problem> = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    place: z.string().exactOptional(),
    expected: z.string().exactOptional(),
    reasons: z
      .array(z.object({ rule: z.string(), text: z.object({ ko: z.string(), en: z.string() }) }))
      .exactOptional(),
    seq: z.int().exactOptional(),
    state: z.string().exactOptional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, as RFC 9457 says it (application/problem+json)' })

/** A problem whose status says what it is. */
export function plainProblem(status: number, detail: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail }
}

/** A request that cannot be read at one place. */
export function placeProblem(place: string, expected: string): Problem {
  return {
    type: 'urn:ondol:problem:unreadable',
    title: 'The request cannot be read',
    status: 400,
    detail: `${place}: expected ${expected}`,
    place,
    expected,
  }
}
