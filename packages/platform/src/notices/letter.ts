import type { Language } from '@ondol/rules'
import { fill } from './fill.ts'
import type { Values, Wording } from './template.ts'
import { type NoticeKind, TEMPLATES } from './templates.ts'

/** A notice as it is sent, and as it stands on the timeline. */
export interface Letter {
  readonly subject: string
  /** The paragraphs, without anything that belongs to the way they travel. */
  readonly paragraphs: readonly string[]
  /** For a telephone. */
  readonly message: string
}

/** A notice as the database has kept it. */
export interface KeptNotice {
  readonly kind: NoticeKind
  readonly parts: unknown
}

/** Writes a notice in a language. Throws where the values are none of its kind. */
export function letterOf({ kind, parts }: KeptNotice, language: Language): Letter {
  const { values, wording } = TEMPLATES[kind]
  const read: object = values.parse(parts)
  // What the schemas of templates read are values for gaps; an interface does not say so of all its names.
  return write(wording[language], read as Values, language)
}

function write({ subject, letter, message }: Wording, values: Values, language: Language): Letter {
  const all = (patterns: readonly string[]): readonly string[] =>
    patterns.map((pattern) => fill(pattern, values, language)).filter((text) => text !== null)
  return {
    subject: all([subject]).join(''),
    paragraphs: all(letter),
    message: [BRAND[language], ...all(message)].join(' '),
  }
}

const BRAND: Readonly<Record<Language, string>> = { ko: '[온돌]', en: '[Ondol]' }

const FOOT: Readonly<Record<Language, (link: string) => readonly string[]>> = {
  ko: (link) => [
    `자세한 내용과 진행 상황은 온돌에 로그인해 확인하세요. ${link}`,
    '온돌은 메일이나 문자로 비밀번호나 주민등록번호를 묻지 않습니다. 이 메일은 자동으로 보낸 것이어서 답장을 읽지 못합니다.',
  ],
  en: (link) => [
    `Sign in to Ondol to see everything and how it goes on. ${link}`,
    'Ondol never asks for a password or a resident number by mail or by text message. This mail was sent automatically; answers to it are not read.',
  ],
}

/** The letter as the two bodies of an e-mail: plain text, and the same as a page. */
export function bodiesOf(
  { subject, paragraphs }: Letter,
  { language, link }: { readonly language: Language; readonly link: string },
): { readonly text: string; readonly html: string } {
  const all = [...paragraphs, ...FOOT[language](link)]
  const body = all.map((text) => `<p>${escaped(text).replaceAll('\n', '<br>\n')}</p>`).join('\n')
  return {
    text: `${all.join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body>
${body}
</body>
</html>
`,
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
