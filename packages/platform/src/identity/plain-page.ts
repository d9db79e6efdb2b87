import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FastifyReply } from 'fastify'
import type { App } from '../http/index.ts'

const STYLE = join(import.meta.dirname, 'plain-page.css')
const KRDS = dirname(createRequire(import.meta.url).resolve('krds-uiux/package.json'))
const STYLE_PATH = '/sign-in/page.css'

/** A page that the server writes itself, without a script. `body` is HTML; what people wrote goes through `asText`. */
export function plainPage({ title, body }: { readonly title: string; readonly body: string }): string {
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asText(title)} · 온돌</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body><main>${body}</main></body>
</html>
`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML shows it, and never as HTML itself. */
export function asText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}

export function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
}

/** The style sheet of these pages, and the typeface: a bare machine has none for Korean. */
export function plainPageStyle(app: App): void {
  serveFile(app, { path: STYLE_PATH, type: 'text/css; charset=utf-8', file: STYLE, kept: 300 })
  for (const weight of ['Regular', 'Bold']) {
    const file = join(KRDS, `resources/fonts/PretendardGOV-${weight}.subset.woff2`)
    serveFile(app, { path: `/sign-in/${weight.toLowerCase()}.woff2`, type: 'font/woff2', file, kept: 86_400 })
  }
}

interface Served {
  readonly path: string
  readonly type: string
  readonly file: string
  /** For how many seconds a browser may keep it. */
  readonly kept: number
}

function serveFile(app: App, { path, type, file, kept }: Served): void {
  app.get(path, { schema: { hide: true } }, async (_, reply) => {
    reply.type(type).header('cache-control', `public, max-age=${kept}`)
    return await readFile(file)
  })
}
