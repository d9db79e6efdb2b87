import { readFileSync } from 'node:fs'
import { type Facts, type Pack, readFacts } from '@ondol/rules'
import { seoulToday } from '../clock/index.ts'
import { parseJson } from '../json/index.ts'
import { CommandError, withFile } from './command-error.ts'
import { refuseCrowds } from './refuse-crowds.ts'

/** Reads and links the facts of a file (`-` is standard input) for a pack. */
export function loadFacts(pack: Pack, file: string, asOf: string | undefined): Facts {
  try {
    const input = parseJson(decode(readBytes(file)), 'facts')
    const facts = readFacts(pack, input, { asOf, today: seoulToday(new Date()) })
    refuseCrowds(facts)
    return facts
  } catch (error) {
    throw withFile(error, nameOf(file))
  }

  function readBytes(path: string): Uint8Array {
    try {
      return readFileSync(path === '-' ? 0 : path)
    } catch (error) {
      throw new CommandError(`${nameOf(path)}: expected a file that can be read (${codeOf(error)})`, {
        cause: error,
      })
    }
  }

  function decode(bytes: Uint8Array): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch (error) {
      throw new CommandError(`${nameOf(file)}: expected text in UTF-8`, { cause: error })
    }
  }
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : file)

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The system's code of an error such as ENOENT, else what it says. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : messageOf(error)
}
