import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import { fuseUnit, loadPack, type PackDefinition } from '@ondol/rules'
import fastify, { LogController } from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { v7 as uuid } from 'uuid'
import { assessRoutes } from '../assess/index.ts'
import { cityRoutes, type Declared } from '../city/index.ts'
import { claimLetterRoutes } from '../claim-letter/index.ts'
import { type App, readJson } from '../http/index.ts'
import { openfiscaRoutes } from '../openfisca/index.ts'
import { policyRoutes } from '../policy/index.ts'
import type { LogLevel } from './config.ts'
import { trackConnections } from './connections.ts'
import { type Delivery, deliveryRoutes } from './delivery.ts'
import { answerBrokenRequest, answerError } from './errors.ts'
import { healthRoutes } from './health.ts'
import { localUrlOf } from './local-url.ts'
import { type LogStream, loggerOptions, logRequests, requestId } from './logging.ts'
import { noteMethods } from './methods.ts'
import { answerNotFound } from './not-found.ts'
import { describeApi, serveDescription } from './openapi.ts'
import { limitRates, type RateLimits, USUAL_LIMITS } from './rate-limits.ts'
import { securityHeaders } from './security.ts'
import { serveWebApp } from './web-app.ts'

/** What a server is made of. */
export interface ServerOptions {
  /** What the city promises. */
  readonly pack: PackDefinition
  readonly now: () => Date
  /** Makes the ids of what is kept; UUID version 7 without it. */
  readonly ids?: () => string
  /** The folder of the built browser application. */
  readonly webFolder: string
  /** The largest request body in bytes; 1 MiB without it. */
  readonly bodyLimit?: number
  readonly logLevel?: LogLevel
  readonly logStream?: LogStream
  /** What the operator declares; nothing without it. */
  readonly declared?: Declared
  /** The origin at which people reach the server; this machine's without it. */
  readonly publicUrl?: URL | null
  /** Addresses of proxies whose word is taken for where a request comes from; none without it. */
  readonly trustedProxies?: readonly string[]
  /** How often one may ask; `null` for as often as one likes. */
  readonly rateLimits?: RateLimits | null
  /** With it, the server takes applications and delivers; without it, it only answers. */
  readonly delivery?: Delivery
}

/** For how long a stopping server waits for the requests that it has begun to answer. */
const PATIENCE = 10_000

/** Builds the server with all its routes; it does not listen yet. */
export async function buildServer(options: ServerOptions): Promise<App> {
  const { now, ids = uuid, bodyLimit = 1_048_576, logLevel = 'info', logStream, declared = null } = options
  const { trustedProxies = [], rateLimits = USUAL_LIMITS } = options
  const pack = loadPack(options.pack, { compile: fuseUnit })
  const connections = trackConnections()
  const app: App = fastify({
    serverFactory: connections.createServer,
    bodyLimit,
    logger: loggerOptions(logLevel, logStream) ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    requestTimeout: 30_000,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  }).withTypeProvider<ZodTypeProvider>()
  const state = { isStopping: false }
  app.addHook('preClose', async () => {
    state.isStopping = true
    connections.endIdle()
    setTimeout(connections.endAll, PATIENCE).unref()
  })
  await prepare(app, () => state.isStopping)
  if (rateLimits !== null) await limitRates(app, rateLimits)
  const methods = noteMethods(app)
  await describeApi(app, pack.definition.version)
  healthRoutes(app, () => state.isStopping)
  await app.register(assessRoutes({ pack, now }))
  await app.register(policyRoutes({ pack, now }))
  await app.register(claimLetterRoutes({ pack, now }))
  await app.register(cityRoutes({ now, declared }))
  await app.register(openfiscaRoutes({ pack, now }))
  const localUrl = (): URL => localUrlOf(app)
  const publicUrl = (): URL => options.publicUrl ?? localUrl()
  if (options.delivery !== undefined)
    await app.register(deliveryRoutes({ ...options.delivery, pack, now, declared, ids, publicUrl, localUrl }))
  await serveDescription(app)
  app.setNotFoundHandler(answerNotFound(methods, await serveWebApp(app, options.webFolder)))
  return app
}

/** What every route shares: how bodies are read, errors answered, headers set and answers compressed. */
async function prepare(app: App, isStopping: () => boolean): Promise<void> {
  app.setValidatorCompiler(validatorCompiler)
  // Answers are typed by their schemas where they are made, and tests read them with those; checking each at
  // run time again would cost more than the assessment itself.
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler(answerError)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    /^application\/(?:[\w.-]+\+)?json\b/,
    { parseAs: 'buffer' },
    // `parseAs` makes the body a buffer; the type leaves room for a string.
    async (_: unknown, body: string | Buffer) => readJson(body as Buffer),
  )
  app.addHook('onSend', async (_, reply) => {
    if (isStopping()) reply.header('connection', 'close')
  })
  logRequests(app)
  await app.register(helmet, securityHeaders)
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip', 'deflate', 'identity'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
}
