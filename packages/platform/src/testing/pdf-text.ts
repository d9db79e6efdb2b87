import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF as this server writes them, page by page: glyphs of embedded fonts are read back to letters by the
 * tables that the fonts carry for that purpose, so what is found here can be searched and copied by a reader too.
 */
export function pdfText(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf)
  const fonts = fontsOf(objects)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return pages.map(({ head }) => {
    const contents = numberAt(head, /\/Contents (\d+) 0 R/)
    return textOf(objects.get(contents)?.data ?? '', fonts)
  })
}

interface PdfObject {
  readonly head: string
  readonly data: string
}

function objectsOf(pdf: Buffer): ReadonlyMap<number, PdfObject> {
  const file = pdf.toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const match of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = '', body = ''] = match
    const start = body.indexOf('stream\n')
    const head = start < 0 ? body : body.slice(0, start)
    const bytes = Buffer.from(
      start < 0 ? '' : body.slice(start + 7, body.lastIndexOf('\nendstream')),
      'latin1',
    )
    const data = head.includes('/FlateDecode') ? inflateSync(bytes) : bytes
    objects.set(Number(id), { head, data: data.toString('latin1') })
  }
  return objects
}

type Letters = ReadonlyMap<string, string>

/** By the name that pages call a font by. */
function fontsOf(objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<string, Letters> {
  const fonts = new Map<string, Letters>()
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = numberAt(objects.get(Number(id))?.head ?? '', /\/ToUnicode (\d+) 0 R/)
      fonts.set(name, lettersOf(objects.get(table)?.data ?? ''))
    }
  }
  return fonts
}

function lettersOf(table: string): Letters {
  const letters = new Map<string, string>()
  for (const [, from = '', , list = ''] of table.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    ;[...list.matchAll(/<(\w+)>/g)].forEach(([, code = ''], index) => {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0')
      letters.set(glyph, Buffer.from(code, 'hex').swap16().toString('utf16le'))
    })
  }
  return letters
}

function textOf(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters = new Map()
  let text = ''
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<\w*>|[-\d.\s])*)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map()
    for (const [, hex = ''] of (shown ?? '').matchAll(/<(\w*)>/g))
      text += (hex.match(/.{4}/g) ?? []).map((glyph) => letters.get(glyph.toLowerCase()) ?? '').join('')
    if (shown !== undefined) text += '\n'
  }
  return text
}

const numberAt = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN)
