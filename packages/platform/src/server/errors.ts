import type { Socket } from 'node:net'
import { FactsError } from '@ondol/rules'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { PROBLEM_JSON, type Problem, placeProblem, plainProblem, RequestError } from '../http/index.ts'
import { drain } from './drain.ts'

/** What a client is told of an error; `null` where the fault is ours. */
function problemOf(error: unknown): Problem | null {
  if (error instanceof RequestError) return error.problem
  if (error instanceof FactsError) return placeProblem(error.place, error.expected)
  if (hasZodFastifySchemaValidationErrors(error)) return validationProblem(error)
  if (!(error instanceof Error) || !('statusCode' in error)) return null
  const status = error.statusCode
  if (typeof status !== 'number' || status < 400 || status > 499) return null
  return plainProblem(status, detailOf(error, status))
}

const DETAILS: Readonly<Record<number, string>> = {
  413: 'The body is larger than this server takes.',
  415: 'The body has to be application/json in UTF-8.',
}

const detailOf = (error: Error, status: number): string => DETAILS[status] ?? error.message

function validationProblem({ validation, validationContext }: ValidationFault): Problem {
  const [first] = validation
  const path = first?.instancePath.split('/').filter((part) => part !== '') ?? []
  const context = validationContext === 'querystring' ? 'query' : (validationContext ?? 'request')
  return placeProblem([context, ...path].join('.'), first?.message ?? 'another value')
}

interface ValidationFault {
  readonly validation: readonly { readonly instancePath: string; readonly message?: string | undefined }[]
  readonly validationContext?: string | undefined
}

/** Answers an error as a problem; a fault of ours is logged, and named to the client by the request's id alone. */
export async function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const problem = problemOf(error)
  if (problem?.status === 413) await drain(request.raw)
  if (problem !== null) return sendProblem(reply, problem)
  request.log.error({ err: error }, 'failed')
  return sendProblem(
    reply,
    plainProblem(500, `Something went wrong on our side; the log has it as ${request.id}.`),
  )
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_JSON)
    .send(JSON.stringify(problem))
}

const BROKEN: ReadonlyMap<string | undefined, Problem> = new Map([
  ['HPE_HEADER_OVERFLOW', plainProblem(431, 'The headers are longer than this server takes.')],
  ['ERR_HTTP_REQUEST_TIMEOUT', plainProblem(408, 'The request did not arrive in time.')],
])

/** Answers bytes that are no HTTP request, and closes the connection. */
export function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  const problem = BROKEN.get(error.code) ?? plainProblem(400, 'This is no HTTP request that can be read.')
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const body = JSON.stringify(problem)
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${problem.title}`,
      `Content-Type: ${PROBLEM_JSON}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
