import type { Language } from '@ondol/rules'
import type { FactsFile } from '../situation/facts-file.ts'

const PATIENCE = 20_000

/** What is to be written down: the answers about these subjects, and nobody else's. */
export interface PdfRequest {
  readonly facts: FactsFile
  readonly subjects: readonly string[]
  readonly language: Language
}

/** Asks the server to write the answers down as a PDF: the one time that facts leave the device. Null where it cannot. */
export const fetchPdf = async ({ facts, subjects, language }: PdfRequest): Promise<Blob | null> => {
  const query = new URLSearchParams(subjects.map((subject) => ['subject', subject]))
  try {
    const response = await fetch(`/v1/assessments?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/pdf', 'Accept-Language': language },
      body: JSON.stringify(facts),
      signal: AbortSignal.timeout(PATIENCE),
    })
    const isPdf = response.headers.get('Content-Type')?.startsWith('application/pdf') ?? false
    return response.ok && isPdf ? await response.blob() : null
  } catch {
    return null
  }
}
