import type { Expression, ExpressionOf } from '../expression/expression.ts'
import { type Code, joined, js, nameOf, textOf } from '../fused/code.ts'
import { derivedKey } from '../pack/vocabulary.ts'
import type { ColumnWriter, Ground, MemberWriter } from './column-writer.ts'
import { linesOf, type MemberPass, newPass } from './member-pass.ts'
import { aside, constant, named, newPage, type Page, say, settle } from './page.ts'
import { definitionIn, isInline, isLocal } from './plan.ts'
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
  /** What is written from here on walks over members anew: it is for fewer rows. */
  readonly endPasses: () => void
}

/** The loop's own row, and its place in the block. */
const ROW: Code = js`i`
export const PLACE: Code = js`o`

/** Runs over the rows from one up to before another. */
export type RunRows = (from: number, to: number) => void

/** Begins a loop over rows of an entity, with what earlier loops have computed. */
export function newLoop(ground: Ground, entity: string, computed: ReadonlyMap<string, Computed>): Loop {
  const page = newPage()
  const passes = new Map<string, MemberWriter>()
  const own: RowPlace = { row: ROW, known: new Map(), ahead: page.settled, isMember: false }
  const around: Around = { ground, page, computed, passes }
  const root = writerAt(entity, own, around)
  return {
    page,
    write: root.part,
    endPasses: () => {
      passes.clear()
    },
  }
}

/** A row that is asked, and where its facts are remembered; they are not where a block may hide them. */
interface RowPlace {
  readonly row: Code
  readonly known: Map<string, Term> | undefined
  /** The statements that later ones of the row may rest on. */
  readonly ahead: (Code | MemberPass)[]
  readonly isMember: boolean
}

interface Around {
  readonly ground: Ground
  readonly page: Page
  readonly computed: ReadonlyMap<string, Computed>
  readonly passes: Map<string, MemberWriter>
}

function writerAt(entity: string, place: RowPlace, around: Around): ColumnWriter {
  const { ground, page } = around
  const { row, known, ahead } = place
  const writer: ColumnWriter = {
    ground,
    page,
    entity,
    row,
    part: (node) => writeNode(node, writer),
    partAt: (other, otherRow, node) => {
      const elsewhere = { row: otherRow, known: undefined, ahead: [], isMember: false }
      return writeNode(node, writerAt(other, elsewhere, around))
    },
    remember: (node, write) => {
      if (known === undefined) return write()
      const key = JSON.stringify(node)
      const before = known.get(key)
      if (before !== undefined) return before
      const { lines, term } = aside(page, write)
      ahead.push(...lines)
      known.set(key, term)
      return term
    },
    variable: (node) => writer.remember(node, () => variableAt(node, writer, { place, around })),
    passOver: row === ROW ? (relation) => passOver(relation, around) : undefined,
  }
  return writer
}

function variableAt(
  node: ExpressionOf<'derived'>,
  writer: ColumnWriter,
  { place, around: { computed, page, ground } }: { place: RowPlace; around: Around },
): Term {
  const key = derivedKey(node.entity, node.id)
  const before = computed.get(key)
  if (before !== undefined) return readComputed(before, page, place.row)
  const isWritten =
    place.row === ROW || isInline(node, ground.scope) || (place.isMember && isLocal(node, ground.scope))
  if (!isWritten) throw new Error(`${key} is asked from another row before it was computed`)
  return writer.part(definitionIn(ground.scope.vocabulary, key))
}

/** The walk over those who link to the loop's own row by a relation: begun where it is first needed. */
function passOver(relation: string, around: Around): MemberWriter {
  const { passes, page, ground } = around
  const known = passes.get(relation)
  if (known !== undefined) return known
  const pass = newPass(page, ground.membersOf(relation), ROW)
  page.settled.push(pass)
  const from = ground.scope.vocabulary.relations.get(relation)?.from ?? ''
  const place: RowPlace = { row: pass.member, known: pass.known, ahead: pass.inside, isMember: true }
  const writer: MemberWriter = { pass, write: writerAt(from, place, around).part }
  passes.set(relation, writer)
  return writer
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
  const lines = page.settled.flatMap((line) => ('inside' in line ? linesOf(line) : [line]))
  const body = joined(lines, '\n', '')
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
