import type { Layout } from '../evaluate/layout.ts'
import type { Unit } from '../evaluate/unit.ts'
import type { Expression, ExpressionOf } from '../expression/expression.ts'
import type { Scope } from '../pack/type-of.ts'
import { type Code, joined, js, nameOf } from './code.ts'

/** A function while it is written, of the parameters `frame` and `row`. */
export interface Page {
  /** Whether it keeps the value of every node in `log`, or only answers. */
  readonly records: boolean
  readonly lines: Code[]
  /** What the function uses and cannot spell out: helpers and other units. */
  readonly constants: unknown[]
  /** Slots and names given out so far. */
  slots: number
  names: number
}

/** What writing a node needs: where it stands, where things lie in memory, and how its parts are written. */
export interface Writer {
  readonly scope: Scope
  readonly layout: Layout
  readonly page: Page
  /** The variable that holds the row asked. */
  readonly row: Code
  /** Writes a part, and names what then holds its value: a variable or a literal. */
  readonly part: (node: Expression) => Code
  /** Writes a part that is asked of the row of another entity in that variable. */
  readonly partAt: (entity: string, row: Code, node: Expression) => Code
  /** What an aggregate asks of each of its members. */
  readonly unitAt: (node: ExpressionOf<'aggregate'>) => Unit
}

export function say(page: Page, line: Code): void {
  page.lines.push(line)
}

export function fresh(page: Page): Code {
  return nameOf('v', page.names++)
}

export function constant(page: Page, value: unknown): Code {
  const known = page.constants.indexOf(value)
  return nameOf('k', known < 0 ? page.constants.push(value) - 1 : known)
}

/** The next slot: to be taken in the order of the closures, whose `trace` reads the log. */
export function slotFor(page: Page): number {
  return page.slots++
}

/** Gives a node its slot, once its parts have theirs, and returns its value. */
export function kept(page: Page, value: Code): Code {
  const slot = slotFor(page)
  if (page.records) say(page, js`log[${slot}]=${value};`)
  return value
}

/** The value of a node that is a single expression of its parts. */
export function expressed(page: Page, expression: Code): Code {
  const value = fresh(page)
  say(page, js`const ${value}=${expression};`)
  return kept(page, value)
}

/** The same for a node that is unknown as soon as one of its parts is. */
export function ifKnown(page: Page, parts: readonly Code[], expression: Code): Code {
  const known = joined(
    parts.map((part) => js`${part}!==undefined`),
    '&&',
    'true',
  )
  return expressed(page, js`${known}?${expression}:undefined`)
}
