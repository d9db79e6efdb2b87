import { type Code, js, nameOf } from '../fused/code.ts'
import type { MemberPass } from './member-pass.ts'

/** The body of a loop over rows while it is written. */
export interface Page {
  /** The statements being written. */
  lines: Code[]
  /** The statements that stand before them: at the outermost level of the loop, reached by every row that is still asked. */
  readonly settled: (Code | MemberPass)[]
  /** The arrays and functions that the loop uses and cannot spell out. */
  readonly constants: unknown[]
  names: number
}

export const newPage = (): Page => ({ lines: [], settled: [], constants: [], names: 0 })

export function say(page: Page, line: Code): void {
  page.lines.push(line)
}

export function fresh(page: Page): Code {
  return nameOf('v', page.names++)
}

/** Gives a value a name that stays the same for the row. */
export function named(page: Page, value: Code): Code {
  const name = fresh(page)
  say(page, js`const ${name}=${value};`)
  return name
}

/**
 * The name of an array or function. An array is part of the program and no parameter: V8 then knows its address
 * and length, and a row costs a load.
 */
export function constant(page: Page, value: unknown): Code {
  const known = page.constants.indexOf(value)
  return nameOf('k', known < 0 ? page.constants.push(value) - 1 : known)
}

/** Writes something aside, to be put into a block or left out. */
export function aside<T>(page: Page, write: () => T): { readonly lines: readonly Code[]; readonly term: T } {
  const before = page.lines
  page.lines = []
  const term = write()
  const { lines } = page
  page.lines = before
  return { lines, term }
}

/** Closes what is being written: later statements may use it. */
export function settle(page: Page): void {
  page.settled.push(...page.lines)
  page.lines = []
}
