import { type FileKind, KINDS } from './kinds.ts'

const LONGEST = 80
const LONGEST_GIVEN = 400
/** Signs that cannot be seen or turn the reading direction around, and those with a meaning in file systems. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu
const RESERVED = /[<>:"|?*]/g
const EXTENSION = /\.[a-z\d]{1,5}$/i

/**
 * The name that somebody gave a file, without folders and without signs that deceive the eye. Korean that a Mac has
 * taken apart is put together again.
 */
export function plainName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = base.replaceAll(UNSEEN, '').replaceAll(RESERVED, ' ').replaceAll(/\s+/g, ' ')
  return [...plain].slice(0, LONGEST_GIVEN).join('').trim()
}

/** The name under which a file is shown and offered for saving: with the ending of what it really is. */
export function shownName(given: string, kind: FileKind): string {
  const stem = plainName(given)
    .replace(EXTENSION, '')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '')
  const short = [...stem].slice(0, LONGEST).join('').trim()
  return `${short === '' ? 'document' : short}.${KINDS[kind].extension}`
}
