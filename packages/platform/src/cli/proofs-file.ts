import { readFileSync } from 'node:fs'
import type { Language } from '@ondol/rules'
import { markLine } from '../proofs/index.ts'

/** Where the page of proofs lies, in one language. */
export const proofsFile = (language: Language): string => `docs/proofs/${language}.md`

/** The pages of proofs that are missing, or were made of other rules than these. */
export function staleProofs(mark: string): readonly string[] {
  return [proofsFile('ko'), proofsFile('en')].filter((file) => firstLine(file) !== markLine(mark))
}

function firstLine(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0]
  } catch {
    return undefined
  }
}
