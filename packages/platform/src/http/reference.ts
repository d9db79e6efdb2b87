import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** For how long an answer that depends on the pack alone may be kept without asking again. */
const KEPT = 'public, max-age=300'

/**
 * Lets clients keep an answer: sends its ETag, and 304 without a body where the client has it already. The tag
 * is a weak one, since the same answer may travel compressed.
 */
export async function addEtag(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (reply.statusCode !== 200 || typeof payload !== 'string') return payload
  const tag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`
  reply.header('etag', tag)
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', KEPT)
  if (!(request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(tag)) return payload
  reply.code(304)
  reply.removeHeader('content-type')
  return null
}
