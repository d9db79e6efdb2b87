/** What kind of rule a file breaks, for whoever must answer the sender with a code. */
export type BrokenRule = 'form' | 'count' | 'sum' | 'currency' | 'duplicate'

/** A bank file that cannot be taken, or a message that cannot be written. One line: the element, and what was expected. */
export class BankFileError extends Error {
  /** The path of the element, as `CstmrCdtTrfInitn/GrpHdr/CtrlSum`. */
  readonly element: string
  readonly rule: BrokenRule
  constructor(element: string, expected: string, more: ErrorOptions & { readonly rule?: BrokenRule } = {}) {
    super(`${element}: expected ${expected}`, more)
    this.name = 'BankFileError'
    this.element = element
    this.rule = more.rule ?? 'form'
  }
}

const LONGEST = 60

/** Something out of a file, fit for one line of a message. */
export function quoted(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return JSON.stringify(cut.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '�'))
}
