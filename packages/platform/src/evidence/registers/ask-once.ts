import { z } from 'zod'
import type { FactValue } from './fact-value.ts'
import { NOT_FOUND_PROBLEM, REFUSED_PROBLEM, wireAnswerSchema, wireProblemSchema } from './protocol.ts'
import { readLimited } from './read-limited.ts'
import type { RegisterAnswer, RegisterQuestion, UnavailableReason } from './register.ts'

/** One attempt to ask, and how many milliseconds the register asks to be left alone. */
export interface Attempt {
  readonly answer: RegisterAnswer
  readonly retryAfter: number | null
}

/** Where to ask, and what to make of the answer. */
export interface Way {
  readonly url: string
  readonly token: string
  readonly within: number
  readonly fits: (fact: string, value: FactValue) => boolean
}

/** Asks a register once. Whatever goes wrong on the way is an answer. */
export async function askOnce(question: RegisterQuestion, way: Way): Promise<Attempt> {
  const whole = new AbortController()
  try {
    const response = await send(
      question,
      way,
      AbortSignal.any([AbortSignal.timeout(way.within), whole.signal]),
    )
    const body = await readLimited(response)
    return {
      answer: read(question, { status: response.status, body, way }),
      retryAfter: retryAfterOf(response),
    }
  } catch (error) {
    return { answer: failure(error), retryAfter: null }
  } finally {
    // Lets go of a connection on which more would come than is read.
    whole.abort()
  }
}

async function send(question: RegisterQuestion, { url, token }: Way, signal: AbortSignal): Promise<Response> {
  const { id, register, subject, facts, purpose, consent } = question
  return await fetch(`${url}/v1/registers/${encodeURIComponent(register)}/questions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      accept: 'application/json, application/problem+json',
      'idempotency-key': id,
    },
    body: JSON.stringify({
      subject,
      facts,
      purpose,
      consent: { reference: consent.reference, givenAt: consent.givenAt.toISOString() },
    }),
    // The token is for this address and no other.
    redirect: 'error',
    signal,
  })
}

interface Received {
  readonly status: number
  readonly body: unknown
  readonly way: Way
}

function read(question: RegisterQuestion, { status, body, way }: Received): RegisterAnswer {
  if (status === 200) return readFound(question, body, way)
  if (status === 429 || status === 503) return unavailable('overloaded', `the register answered ${status}`)
  const problem = wireProblemSchema.safeParse(body).data
  if (status === 404 && problem?.type === NOT_FOUND_PROBLEM) return { kind: 'not-found' }
  if (status === 403 && problem?.type === REFUSED_PROBLEM) return { kind: 'refused', detail: problem.detail }
  return unavailable(
    'faulty',
    `the register answered ${status}${problem === undefined ? '' : `: ${problem.detail}`}`,
  )
}

/** An answer counts as a whole or not at all: what was not asked for, or does not fit, says that something is wrong. */
function readFound(question: RegisterQuestion, body: unknown, { fits }: Way): RegisterAnswer {
  const parsed = wireAnswerSchema.safeParse(body)
  if (!parsed.success) return unavailable('faulty', `the register’s answer: ${z.prettifyError(parsed.error)}`)
  const { reference, asOf, facts } = parsed.data
  const wrong = facts.find(({ fact, value }) => !question.facts.includes(fact) || !fits(fact, value))
  if (wrong !== undefined)
    return unavailable('faulty', `the register’s answer: an unfit value for ${wrong.fact}`)
  return { kind: 'found', reference, facts: facts.map((fact) => ({ asOf, ...fact })) }
}

function unavailable(reason: UnavailableReason, detail: string): RegisterAnswer {
  return { kind: 'unavailable', reason, detail }
}

/** Errors of the network that come before anything was sent. */
const NEVER_BEGUN: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function failure(error: unknown): RegisterAnswer {
  if (!(error instanceof Error)) return unavailable('faulty', String(error))
  if (error.name === 'TimeoutError') return unavailable('too-slow', 'the register did not answer in time')
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const detail = cause instanceof Error ? `${error.message}: ${cause.message}` : error.message
  return unavailable(NEVER_BEGUN.has(code) ? 'unreachable' : 'faulty', detail)
}

/** The header in seconds; a date in it is not read, and the usual wait stands. */
function retryAfterOf({ headers }: Response): number | null {
  const stated = headers.get('retry-after')
  return stated !== null && /^\d{1,6}$/.test(stated) ? Number(stated) * 1000 : null
}
