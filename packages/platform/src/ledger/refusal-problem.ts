import { type Problem, plainProblem, preferred } from '../http/index.ts'
import type { LedgerReason } from './refusal.ts'

/** The reasons of the ledger for a client, in the language that it asks for: 409, as the ledger stands. */
export function refusalProblem(reasons: readonly LedgerReason[], acceptLanguage?: string): Problem {
  const language = preferred(acceptLanguage, ['ko', 'en'])
  return plainProblem(409, reasons.map(({ text }) => text[language]).join(' '))
}
