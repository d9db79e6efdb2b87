import type { Expression, ExpressionOf } from '../expression/expression.ts'
import { type Code, joined, js, nameOf, textOf } from '../fused/code.ts'
import { derivedKey } from '../pack/vocabulary.ts'
import type { ColumnWriter, Ground } from './column-writer.ts'
import { ahead, constant, named, newPage, type Page, say, settle } from './page.ts'
import { definitionIn, isInline } from './plan.ts'
import type { Term } from './term.ts'
import { writeNode } from './write-loop.ts'

/** A variable that an earlier loop has computed: for all rows of its entity, or for the block at hand. */
export interface Computed {
  readonly values: Float64Array | Uint8Array | Int16Array
  readonly isBlock: boolean
  readonly term: Term
}

/** A loop over rows of one entity while it is written. */
export interface Loop {
  readonly page: Page
  /** Writes a rule, asked of the loop's own row. */
  readonly write: (node: Expression) => Term
}

/** The loop's own row, and its place in the block. */
const ROW: Code = js`i`
export const PLACE: Code = js`o`

/** Runs over the rows from one up to before another. */
export type RunRows = (from: number, to: number) => void

/** Begins a loop over rows of an entity, with what earlier loops have computed. */
export function newLoop(ground: Ground, entity: string, computed: ReadonlyMap<string, Computed>): Loop {
  const page = newPage()
  const own = new Map<string, Term>()
  const writerAt = (at: string, row: Code): ColumnWriter => {
    const writer: ColumnWriter = {
      ground,
      page,
      entity: at,
      row,
      part: (node) => writeNode(node, writer),
      partAt: (other, otherRow, node) => writeNode(node, writerAt(other, otherRow)),
      variable: (node) => (row === ROW ? ownVariable(node) : variableAt(node, writer)),
    }
    return writer
  }
  const root = writerAt(entity, ROW)
  const ownVariable = (node: ExpressionOf<'derived'>): Term => {
    const key = derivedKey(node.entity, node.id)
    const known = own.get(key) ?? ahead(page, () => variableAt(node, root))
    own.set(key, known)
    return known
  }
  const variableAt = (node: ExpressionOf<'derived'>, writer: ColumnWriter): Term => {
    const key = derivedKey(node.entity, node.id)
    const before = computed.get(key)
    if (before !== undefined) return readComputed(before, page, writer.row)
    if (writer.row !== ROW && !isInline(node, ground.scope))
      throw new Error(`${key} is asked from another row before it was computed`)
    return writer.part(definitionIn(ground.scope.vocabulary, key))
  }
  return { page, write: root.part }
}

function readComputed({ values, isBlock, term }: Computed, page: Page, row: Code): Term {
  const read = js`${constant(page, values)}[${isBlock ? PLACE : row}]`
  if (term.kind !== 'truth' || term.open) return { ...bare(term), code: named(page, read) }
  return { kind: 'truth', open: false, code: named(page, js`${read}===1`) }
}

/** What is known of a term wherever its value lies. */
function bare(term: Term): Term {
  if (term.kind !== 'number') return term
  return { kind: 'number', code: term.code, open: term.open, most: term.most }
}

/** The loop as a function. A content security policy without `unsafe-eval` forbids it: then this throws an EvalError. */
export function finishLoop({ page }: Loop): RunRows {
  settle(page)
  const names = joined(
    page.constants.map((_, index) => nameOf('k', index)),
    ',',
    '',
  )
  const body = joined(page.settled, '\n', '')
  const text = js`"use strict";const [${names}]=constants;return function(from,to){for(let ${ROW}=from;${ROW}<to;${ROW}++){const ${PLACE}=${ROW}-from;${body}}}`
  // The text of a program has no type; that it answers as the interpreter does is what the tests hold.
  return new Function('constants', textOf(text))(page.constants) as RunRows
}

/** Makes room for values, so many bytes for each of so many rows. */
export type Room = (bytesEach: number) => ArrayBufferLike

/** Keeps a term's value for later loops: a truth value as 0 or 1, or as its two bits where it may be unknown. */
export function keepTerm(
  loop: Loop,
  term: Term,
  { room, isBlock }: { room: Room; isBlock: boolean },
): Computed {
  const values = arrayFor(term, room)
  const code = term.kind === 'truth' && !term.open ? js`${term.code}?1:0` : term.code
  say(loop.page, js`${constant(loop.page, values)}[${isBlock ? PLACE : ROW}]=${code};`)
  return { values, isBlock, term }
}

function arrayFor({ kind }: Term, room: Room): Computed['values'] {
  switch (kind) {
    case 'number':
      return new Float64Array(room(8))
    case 'truth':
      return new Uint8Array(room(1))
    case 'choice':
      return new Int16Array(room(2))
  }
}
