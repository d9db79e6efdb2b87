import type { Text } from '@ondol/rules'

/** The kinds of files that are taken as evidence. */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'heic' | 'webp'

interface KindWords {
  readonly mime: string
  readonly extension: string
}

/** How each kind is named on the wire and in a file name. */
export const KINDS: Readonly<Record<FileKind, KindWords>> = {
  pdf: { mime: 'application/pdf', extension: 'pdf' },
  jpeg: { mime: 'image/jpeg', extension: 'jpg' },
  png: { mime: 'image/png', extension: 'png' },
  heic: { mime: 'image/heic', extension: 'heic' },
  webp: { mime: 'image/webp', extension: 'webp' },
}

/** What is accepted, for a sentence. */
export const ACCEPTED: Text = {
  ko: 'PDF나 사진(JPEG, PNG, HEIC, WEBP)',
  en: 'a PDF or a picture (JPEG, PNG, HEIC, WEBP)',
}

/** `heif` is what telephones that follow the wider standard write; it is the same kind of picture. */
const BY_MIME: ReadonlyMap<string, FileKind> = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/heic', 'heic'],
  ['image/heif', 'heic'],
  ['image/webp', 'webp'],
])

/** The accepted kind of a media type; `undefined` for all others. */
export function kindOf(mime: string): FileKind | undefined {
  return BY_MIME.get(mime)
}
