import type { Language } from '@ondol/rules'
import type { Terms } from '@ondol/seoul'
import type { FactsFile } from '../situation/facts-file.ts'

const PATIENCE = 20_000

/** Somebody who signs or is written to. */
export interface Party {
  readonly name: string
  readonly address: string
  readonly telephone: string
}

/** What the letter is made from. */
export interface LetterOrder {
  readonly facts: FactsFile
  readonly lease: string
  readonly terms: Terms
  readonly sender: Party
  readonly addressee: Party
  readonly premises: string
  readonly language: Language
}

/** The letter, or the place of what the server could not take; `null` where it said nothing of a place. */
export type Fetched =
  | { readonly kind: 'letter'; readonly pdf: Blob }
  | { readonly kind: 'refused'; readonly place: string | null }

const stated = ({ telephone, ...party }: Party): object =>
  telephone === '' ? party : { ...party, telephone }

/** Has the server write the letter: names and facts leave the device for this, and nothing of them is kept. */
export const fetchLetter = async (order: LetterOrder): Promise<Fetched> => {
  const { facts, lease, terms, sender, addressee, premises, language } = order
  const body = {
    facts,
    lease,
    terms,
    sender: stated(sender),
    addressee: stated(addressee),
    ...(premises === '' ? {} : { premises }),
  }
  try {
    const response = await fetch(`/v1/claim-letters?lang=${language}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/pdf' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (response.ok) return { kind: 'letter', pdf: await response.blob() }
    // A problem of RFC 9457, which names the place where it knows one.
    const problem = (await response.json()) as { readonly place?: string }
    return { kind: 'refused', place: problem.place ?? null }
  } catch {
    return { kind: 'refused', place: null }
  }
}
