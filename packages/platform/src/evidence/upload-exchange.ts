import { Server } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { plainProblem, RequestError } from '../http/index.ts'
import type { Uploading, UploadOutcome } from './upload-routes.ts'
import { type Body, bodyOf } from './uploads/body-of.ts'
import type { LandedFile } from './uploads/landing.ts'
import { queueLocker } from './uploads/queue-locker.ts'

/** Answers a request as the tus protocol says. */
export type AnswerByProtocol = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

interface Exchanging extends Uploading {
  /** Under which uploads are. */
  readonly path: string
  readonly finish: (file: LandedFile) => Promise<UploadOutcome>
}

/** A request while the protocol's server has it, and what went wrong with it. */
interface Exchange {
  readonly request: FastifyRequest
  failure: unknown
}

type Exchanges = WeakMap<object, Exchange>

const ID = /\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/?$/

/** The id of the upload that an address is of. */
export function uploadIdIn(url: string): string | undefined {
  return ID.exec(url.split('?', 1)[0] ?? '')?.[1]
}

/** Hands requests to the protocol's server and its answers back, with what went wrong as problems of ours. */
export function answerByProtocol(exchanging: Exchanging): AnswerByProtocol {
  const exchanges: Exchanges = new WeakMap()
  const server = protocolServer(exchanging, exchanges)
  return async (request, reply) => {
    const body = bodyOf(request.raw)
    const asked = webRequest(request, body)
    const exchange: Exchange = { request, failure: null }
    exchanges.set(asked, exchange)
    try {
      const response = await server.handleWeb(asked)
      const text = await response.text()
      if (response.status >= 400) throw problemOf(response.status, text, exchange.failure)
      for (const [name, value] of response.headers) if (isOurs(name)) reply.header(name, value)
      return await reply.code(response.status).send(text)
    } finally {
      body.letGo()
    }
  }
}

function protocolServer(exchanging: Exchanging, exchanges: Exchanges): Server {
  const { landing, purpose, largest, newId, path, finish } = exchanging
  return new Server({
    path,
    relativeLocation: true,
    datastore: landing,
    locker: queueLocker(),
    lockDrainTimeout: 1000,
    maxSize: largest,
    // No other site may upload.
    allowedOrigins: [],
    disableTerminationForFinishedUploads: true,
    namingFunction: () => newId(),
    getFileIdFromRequest: ({ url }) => uploadIdIn(url),
    onUploadCreate: async (asked, { id, size = 0, metadata = {} }) => {
      const exchange = exchanges.get(asked)
      if (exchange === undefined) throw new Error('expected the request that begins the upload')
      await purpose.begin(exchange.request, { id, size, metadata })
      return {}
    },
    onUploadFinish: async (_, { id, size = 0, metadata = {} }) => {
      const outcome = await finish(landing.landed({ id, size, metadata }))
      if (outcome.kind === 'refused') throw new RequestError(outcome.problem)
      return { status_code: 200, headers: JSON_TYPE, body: JSON.stringify(outcome.answer) }
    },
    onResponseError: (asked, failure) => {
      const exchange = exchanges.get(asked)
      if (exchange !== undefined) exchange.failure = failure
      return undefined
    },
  })
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

/** What other sites may do is none of this server's answers, and how long a body is the reply knows. */
const isOurs = (name: string): boolean => !name.startsWith('access-control-') && name !== 'content-length'

function webRequest({ method, url, headers }: FastifyRequest, { stream }: Body): Request {
  const asked = new Headers()
  for (const [name, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) asked.append(name, one)
  const hasBody = method === 'POST' || method === 'PATCH'
  return new Request(new URL(url, 'http://localhost'), {
    method,
    headers: asked,
    ...(hasBody ? { body: stream, duplex: 'half' } : {}),
  })
}

/** Errors of ours as they are; what the protocol's server says of a request becomes a problem. */
function problemOf(status: number, text: string, failure: unknown): Error {
  if (failure instanceof Error) return failure
  const detail = text.trim()
  return status === 500 ? new Error(`tus: ${detail}`) : new RequestError(plainProblem(status, detail))
}
