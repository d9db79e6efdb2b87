import type { Sheet } from './sheet.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const unescapeHtml = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|table|style)\b/i.test(text)

const cellText = (html: string): string =>
  unescapeHtml(html.replace(/<br\s*\/?>/gi, ' ').replace(/<[^>]*>/g, ''))

const spanOf = (attributes: string): number =>
  Math.min(Number(/colspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1), 50)

const rowCells = (html: string): readonly string[] =>
  [...html.matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi)].flatMap(
    ([, attributes = '', inner = '']) => [
      cellText(inner),
      ...Array.from({ length: Math.max(spanOf(attributes), 1) - 1 }, () => ''),
    ],
  )

/** The rows of the tables in an HTML text. Only the texts are taken; nothing of it is ever shown as HTML. */
export const htmlTable = (html: string): Sheet =>
  [
    ...html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
      .matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<\/tr>|<tr\b|$)/gi),
  ].map(([, inner = '']) => rowCells(inner))
