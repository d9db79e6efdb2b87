import { type ChainFault, canonicalJson, verifyChain } from '../chain/index.ts'
import type { Transaction } from '../database/index.ts'
import { fold } from './fold.ts'
import { contentOf } from './rows.ts'
import { eventsOf, findCase } from './store.ts'

/** Something in a case that is not as it was written: in its events, or a summary that is not what they fold to. */
export type CaseFault =
  | (ChainFault & { readonly caseId: string })
  | {
      readonly kind: 'summary'
      readonly caseId: string
      readonly seq: number
      readonly expected: string
      readonly found: string
    }

/** Reads a case again from its events; `null` where everything is as it was written. */
export async function verifyCase(transaction: Transaction, caseId: string): Promise<CaseFault | null> {
  const events = await eventsOf(transaction, caseId)
  const kept = await findCase(transaction, caseId)
  const links = events.map((one) => ({
    seq: one.event.seq,
    prevHash: one.prevHash,
    hash: one.hash,
    chained: one,
  }))
  const head = kept === undefined ? {} : { head: { seq: kept.state.seq, hash: kept.head } }
  const fault = verifyChain(links, { contentOf: ({ chained }) => contentOf(chained), ...head })
  if (fault !== null) return { ...fault, caseId }
  const expected = canonicalJson(fold(events.map(({ event }) => event)))
  const found = canonicalJson(kept?.state ?? null)
  return expected === found ? null : { kind: 'summary', caseId, seq: events.length, expected, found }
}
