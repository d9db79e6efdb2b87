import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { App } from '../http/index.ts'

const UNBUILT = `<!doctype html>
<html lang="ko">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>온돌</title></head>
<body>
<h1>온돌</h1>
<p>화면이 아직 만들어지지 않았습니다. 저장소에서 <code>npm start</code>를 실행하면 화면을 만들고 엽니다.</p>
<p lang="en">The web page has not been built yet. Run <code>npm start</code> in the repository: it builds and opens it.</p>
<p><a href="/docs/api">API</a></p>
</body>
</html>
`

/**
 * Serves the built browser application of a folder. Files with a hash in their name may be kept for a year, the
 * page itself is asked for anew each time. Answers how to send the page at any other address.
 */
export async function serveWebApp(app: App, folder: string): Promise<(reply: FastifyReply) => FastifyReply> {
  const built = existsSync(join(folder, 'index.html'))
  if (!built) {
    const sendUnbuilt = (reply: FastifyReply): FastifyReply =>
      reply.code(503).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(UNBUILT)
    app.get('/', { schema: { hide: true } }, async (_, reply) => sendUnbuilt(reply))
    return sendUnbuilt
  }
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    allowedPath: (path) => !path.endsWith('.tsbuildinfo'),
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(folder, 'assets'))
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return (reply) => reply.sendFile('index.html')
}
