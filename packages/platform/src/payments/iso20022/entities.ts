import { BankFileError, quoted } from './bank-file-error.ts'

const NAMED: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }
const REFERENCE = /&([^;&]*);?/g
const HIGHEST = 0x10_ff_ff

/** Decodes the five entities of XML and character references. Anything else is refused, not left as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(REFERENCE, (whole, name: string) => {
    const decoded = NAMED[name] ?? characterOf(name)
    if (decoded === null || !whole.endsWith(';'))
      throw new BankFileError('file', `an entity of XML, not ${quoted(whole)}`)
    return decoded
  })
}

function characterOf(name: string): string | null {
  const digits = /^#(?:(\d{1,8})|x([\da-f]{1,6}))$/i.exec(name)
  if (digits === null) return null
  const code = digits[1] === undefined ? Number.parseInt(digits[2] ?? '', 16) : Number(digits[1])
  const isSurrogate = code >= 0xd8_00 && code <= 0xdf_ff
  return code === 0 || code > HIGHEST || isSurrogate ? null : String.fromCodePoint(code)
}
