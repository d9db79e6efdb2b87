import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import swagger from '@fastify/swagger'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { jsonSchemaTransform, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type WireProblem, wireAnswerSchema, wireProblemSchema, wireQuestionSchema } from '../protocol.ts'
import { answerQuestion } from './answer-question.ts'
import type { HeldFacts, RegisterRecord } from './records.ts'

/** What the server is made of. */
export interface ReferenceRegistersOptions {
  readonly registers: readonly HeldFacts[]
  readonly records: readonly RegisterRecord[]
  /** Whoever asks has to bear this. */
  readonly token: string
  readonly now: () => Date
  /** Names each answer. */
  readonly newReference: () => string
}

/** A server of registers; it does not share a process with the platform except in tests. */
export type ReferenceRegisters = FastifyInstance<
  Server,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/**
 * Registers that speak the protocol, with records of their own: for tests and the demonstration, and for whoever
 * connects a real one to see how it has to behave. The server does not listen yet.
 */
export async function buildReferenceRegisters(
  options: ReferenceRegistersOptions,
): Promise<ReferenceRegisters> {
  const app: ReferenceRegisters = fastify({
    bodyLimit: 64 * 1024,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler(sendError)
  app.setNotFoundHandler((_, reply) => send(reply, plain(404, 'There is nothing at this address.')))
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: INFO, components: { securitySchemes: { token: BEARER } } },
    transform: jsonSchemaTransform,
  })
  await app.register(questionRoute(options))
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  return app
}

const INFO = {
  title: 'Ondol: questions to an official register',
  version: '1.0.0',
  license: { name: 'EUPL-1.2' },
  description: [
    'What an official register has to offer so that Ondol can ask it: one request for one question about one person, business or building, answered with facts in the vocabulary of the policy pack.',
    'The register answers only with the consent of the person, keeps its own record of every question, and names each answer so that it can be found again.',
    'A question that arrives twice under one `Idempotency-Key` gets the same answer.',
  ].join(' '),
}

const BEARER = { type: 'http', scheme: 'bearer' } as const

const schema = {
  operationId: 'ask',
  summary: 'Ask a register',
  security: [{ token: [] }],
  params: z.object({ register: z.string().describe('As `tax`') }),
  headers: z.object({ 'idempotency-key': z.string().min(8).max(100).describe('The id of the question') }),
  body: wireQuestionSchema,
  response: {
    200: wireAnswerSchema.describe('What the register knows of the wanted facts'),
    400: wireProblemSchema.describe('The question cannot be read; it will be no better next time'),
    401: wireProblemSchema.describe('The token is not known'),
    403: wireProblemSchema.describe(
      'The register may not say: type `urn:ondol:problem:register:refused`, with the reason as `detail`',
    ),
    404: wireProblemSchema.describe(
      'Nobody and nothing under this identifier: type `urn:ondol:problem:register:not-found`',
    ),
    409: wireProblemSchema.describe('Another question was asked under this `Idempotency-Key`'),
    429: wireProblemSchema.describe('Too many questions; `Retry-After` says when to come back, in seconds'),
    503: wireProblemSchema.describe('Not now; `Retry-After` says when to come back, in seconds'),
  },
}

interface Remembered {
  readonly question: string
  readonly answer: ReturnType<typeof answerQuestion>
}

function questionRoute({
  registers,
  records,
  token,
  now,
  newReference,
}: ReferenceRegistersOptions): (app: ReferenceRegisters) => Promise<void> {
  const remembered = new Map<string, Remembered>()
  return async (app) => {
    app.addHook('onRequest', async (request, reply) => {
      if (!bears(request, token)) await send(reply, plain(401, 'The token is not known.'))
    })
    app.post('/v1/registers/:register/questions', { schema }, async (request, reply) => {
      const held = registers.find(({ id }) => id === request.params.register)
      if (held === undefined) return await send(reply, plain(404, 'There is no such register here.'))
      const key = `${held.id} ${request.headers['idempotency-key']}`
      const question = JSON.stringify(request.body)
      const known = remembered.get(key)
      if (known !== undefined && known.question !== question)
        return await send(reply, plain(409, 'Another question was asked under this key.'))
      const answer =
        known?.answer ?? answerQuestion(request.body, { held, records, now: now(), newReference })
      remembered.set(key, { question, answer })
      return 'status' in answer ? await send(reply, answer) : await reply.send(answer)
    })
  }
}

function bears({ headers }: FastifyRequest, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
}

const plain = (status: number, detail: string): WireProblem => ({
  type: 'about:blank',
  title: 'No answer',
  status,
  detail,
})

/** Past the types of the route: a problem may stand for any answer. */
function send(reply: Pick<FastifyReply, 'raw'>, problem: WireProblem): FastifyReply {
  // Every reply is one, whichever route it is typed for.
  const plainReply = reply as FastifyReply
  return plainReply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

function sendError(error: unknown, _: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  const detail = error instanceof Error && status < 500 ? error.message : 'Something went wrong here.'
  return send(reply, plain(status, detail))
}
