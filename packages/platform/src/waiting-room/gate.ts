import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { PROBLEM_JSON, type Problem, plainProblem } from '../http/index.ts'
import type { Room, Standing } from './room.ts'

/** The header in which a client shows its ticket. */
const TICKET_HEADER = 'ondol-ticket'

/** What a client is told who has to wait: a problem of status 503 that says where it stands. */
export interface WaitingProblem extends Problem {
  readonly standing: Standing
}

/**
 * Lets only so many requests through at once. Whoever has to wait longer than a few seconds is answered with 503,
 * `Retry-After`, and a ticket to come back with. It stands before a request is read, so that turning somebody away
 * costs next to nothing.
 */
export function gateOf(room: Room): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const entry = await room.enter(shownTicket(request), hungUp(reply))
    if (entry.kind === 'in') {
      reply.raw.once('close', entry.leave)
      return
    }
    await answerStanding(reply, entry.standing)
  }
}

function shownTicket({ headers }: FastifyRequest): string | null {
  const shown = headers[TICKET_HEADER]
  return typeof shown === 'string' ? shown : null
}

function hungUp(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => controller.abort())
  return controller.signal
}

function answerStanding(reply: FastifyReply, standing: Standing): FastifyReply {
  const { position, waitSeconds, askAgainSeconds } = standing
  const problem: WaitingProblem = {
    ...plainProblem(
      503,
      `Many people are applying. ${position - 1} are before you; it takes about ${waitSeconds} s.`,
    ),
    type: 'urn:ondol:problem:waiting',
    standing,
  }
  return reply
    .code(503)
    .header('retry-after', String(askAgainSeconds))
    .header('cache-control', 'no-store')
    .type(PROBLEM_JSON)
    .send(JSON.stringify(problem))
}
