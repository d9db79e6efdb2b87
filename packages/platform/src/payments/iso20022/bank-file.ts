import { BankFileError, quoted } from './bank-file-error.ts'

/** A file as it comes from a bank, or text that was decoded already. */
export type BankFile = string | Uint8Array

const PLACE = 'file'
const DECLARED_ENCODING = /^<\?xml\s[^?]*\bencoding\s*=\s*["']([^"']+)["']/

/** The text of a file. Korean names break in silence under a wrong encoding, so anything but UTF-8 is refused. */
export function decode(file: BankFile): string {
  const text = typeof file === 'string' ? file : decodeUtf8(file)
  const encoding = DECLARED_ENCODING.exec(text)?.[1]
  if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8')
    throw new BankFileError(PLACE, `the encoding UTF-8, not ${quoted(encoding)}`)
  return text
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new BankFileError(PLACE, 'text in UTF-8', { cause: error })
  }
}
