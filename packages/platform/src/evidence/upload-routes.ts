import type { FastifyRequest } from 'fastify'
import { type App, type Problem, plainProblem, RequestError } from '../http/index.ts'
import { type AnswerByProtocol, answerByProtocol, uploadIdIn } from './upload-exchange.ts'
import { type Finisher, makeFinisher } from './uploads/finisher.ts'
import type { LandedFile, Landing } from './uploads/landing.ts'

/** An upload that somebody wants to begin. */
export interface UploadWish {
  readonly id: string
  /** In bytes. */
  readonly size: number
  /** What the client says of it. */
  readonly metadata: Readonly<Record<string, string | null>>
}

/** What has become of a file; both are final. */
export type UploadOutcome =
  | { readonly kind: 'taken'; readonly answer: object }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Who may upload what, and what becomes of it. */
export interface UploadPurpose {
  /** Before anything of the upload is kept. Throws a RequestError where the answer is no. */
  readonly begin: (request: FastifyRequest, wish: UploadWish) => Promise<void>
  /** Before an upload is continued, asked about or taken back. Throws a RequestError where it is not the person's. */
  readonly touch: (request: FastifyRequest, id: string) => Promise<void>
  /**
   * When all of it has arrived. By the time it answers, the file or its refusal must be safely kept. It may be asked
   * again about the same upload, then without its bytes, and has to answer the same.
   */
  readonly finish: (file: LandedFile) => Promise<UploadOutcome>
  /** When the client has taken it back. */
  readonly abandon: (id: string) => Promise<void>
}

/** What uploading is made of. */
export interface Uploading {
  readonly landing: Landing
  readonly purpose: UploadPurpose
  /** The largest file in bytes. */
  readonly largest: number
  readonly newId: () => string
}

/** `/v1/uploads`, and what finishes the uploads that an earlier process left. */
export interface Uploads {
  readonly routes: (app: App) => Promise<void>
  readonly sweep: Finisher<UploadOutcome>['sweep']
}

/** Where uploads are. */
const UPLOADS_PATH = '/v1/uploads'

/** Uploads that can be resumed, by the tus protocol 1.0. */
export function makeUploads(uploading: Uploading): Uploads {
  const finisher = makeFinisher(uploading.landing, uploading.purpose.finish)
  const answer = answerByProtocol({ ...uploading, path: UPLOADS_PATH, finish: finisher.finish })
  return { sweep: finisher.sweep, routes: routesOf(uploading, answer, finisher) }
}

function routesOf(
  { purpose }: Uploading,
  answer: AnswerByProtocol,
  { finishLanded }: Finisher<UploadOutcome>,
): Uploads['routes'] {
  return async (app) => {
    // The protocol's server reads the body itself, as it comes.
    app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
    app.addHook('onRequest', async (_, reply) => {
      reply.header('cache-control', 'no-store')
    })
    app.route({
      method: ['POST', 'OPTIONS'],
      url: UPLOADS_PATH,
      schema: BEGIN,
      handler: answer,
    })
    app.route({
      method: ['HEAD', 'PATCH', 'DELETE'],
      url: `${UPLOADS_PATH}/:id`,
      schema: CONTINUE,
      handler: async (request, reply) => {
        const id = uploadIdIn(request.url)
        if (id === undefined) throw new RequestError(plainProblem(404, 'There is no such upload.'))
        await purpose.touch(request, id)
        // Who asks how far it is has not heard that it was complete: what went wrong then is tried again.
        if (request.method === 'HEAD') await finishLanded(id)
        const answered = await answer(request, reply)
        if (request.method === 'DELETE') await purpose.abandon(id)
        return answered
      },
    })
  }
}

const TAGS = ['evidence']
const BEGIN = {
  tags: TAGS,
  summary: 'Begin an upload',
  description:
    'As the tus protocol 1.0 says, with `Upload-Length` and `Upload-Metadata`. `Location` is where it goes on.',
}
const CONTINUE = {
  tags: TAGS,
  summary: 'Continue an upload, ask how far it is, or take it back',
  description:
    'As the tus protocol 1.0 says. The request that completes the file is answered with what has become of it.',
}
