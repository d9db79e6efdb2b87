import type { AggregateOperator, ExpressionOf } from '../expression/expression.ts'
import { type Code, js } from '../fused/code.ts'
import { fieldOf } from '../pack/vocabulary.ts'
import { type ColumnWriter, scopeOf } from './column-writer.ts'
import { aside, constant, fresh, named, say } from './page.ts'
import { asTruth, isUnbounded, type NumberTerm, opened, type Term, unknownCode } from './term.ts'
import { columnOf } from './write-fields.ts'

/** What stands at the other end of a link: its row's number is looked up, and its columns are read there. */
export function writeVia(node: ExpressionOf<'via'>, writer: ColumnWriter): Term {
  const { page, partAt, row } = writer
  const column = columnOf(writer, node.entity, node.link)
  const scope = scopeOf(writer)
  const field = fieldOf(scope.vocabulary, { entity: node.entity, field: node.link }, scope.place)
  const to = field.type === 'link' ? field.to : node.entity
  const links = column?.kind === 'link' ? column : { rows: new Int32Array(0), complete: false }
  const other = named(page, column === undefined ? js`-1` : js`${constant(page, links.rows)}[${row}]`)
  if (links.complete) return partAt(to, other, node.of)
  const { lines, term } = aside(page, () => partAt(to, other, node.of))
  const value = fresh(page)
  say(page, js`let ${value}=${unknownCode(term)};if(${other}>=0){`)
  for (const line of lines) say(page, line)
  say(page, js`${value}=${opened(term)};}`)
  return isTold(term, value)
}

/** The same term under another name, where it may be unknown. */
function isTold(term: Term, code: Code): Term {
  switch (term.kind) {
    case 'number':
      return { kind: 'number', code, open: true, most: term.most }
    case 'truth':
      return { kind: 'truth', code, open: true }
    case 'choice':
      return { kind: 'choice', code, open: true, ids: term.ids }
  }
}

/** All that link here, one after another; their rows lie side by side where they are sorted by owner. */
export function writeAggregate(node: ExpressionOf<'aggregate'>, writer: ColumnWriter): Term {
  const { page, partAt, row, ground } = writer
  const { starts, order } = ground.membersOf(node.relation)
  const from = ground.scope.vocabulary.relations.get(node.relation)?.from ?? ''
  const at = fresh(page)
  const end = named(page, js`${constant(page, starts)}[${row}+1]`)
  const { lines, term } = aside(page, () =>
    partAt(from, order === undefined ? at : named(page, js`${constant(page, order)}[${at}]`), node.of),
  )
  const value = fresh(page)
  const { first, step } = folding(node.op, value, term)
  const start = js`${constant(page, starts)}[${row}]`
  say(page, js`let ${value}=${first};for(let ${at}=${start};${at}<${end};${at}++){`)
  for (const line of lines) say(page, line)
  say(page, js`${step}}`)
  if (term.kind !== 'number') return { kind: 'truth', code: value, open: term.open }
  const code = named(page, js`${start}<${end}?${value}:0`)
  return summed(node.op, code, term)
}

function summed(op: AggregateOperator, code: Code, term: NumberTerm): Term {
  const open = term.open || (op === 'sum' && isUnbounded(term))
  return { kind: 'number', code, open, most: op === 'sum' ? term.most * MOST_MEMBERS : term.most }
}

const MOST_MEMBERS = 2 ** 31

/** How the values of members come to one, and when no further one matters. */
interface Folding {
  readonly first: Code
  readonly step: Code
}

function folding(op: AggregateOperator, value: Code, term: Term): Folding {
  switch (op) {
    case 'any':
      return truths(true, value, term)
    case 'every':
      return truths(false, value, term)
    case 'sum':
      // Minus zero is what leaves every number as it is, zero too.
      return { first: js`-0`, step: js`${value}+=${term.code};` }
    case 'max':
      return { first: js`-Infinity`, step: js`${value}=Math.max(${value},${term.code});` }
    case 'min':
      return { first: js`Infinity`, step: js`${value}=Math.min(${value},${term.code});` }
  }
}

/** One that settles ends the walk. */
function truths(settling: boolean, value: Code, term: Term): Folding {
  const { open, code } = asTruth(term)
  if (!open) {
    const settles = settling ? code : js`!${code}`
    return { first: js`${!settling}`, step: js`if(${settles}){${value}=${settling};break;}` }
  }
  const settled = settling ? 1 : 2
  return {
    first: js`${settling ? 2 : 1}`,
    step: js`if(${code}===${settled}){${value}=${settled};break;}${value}|=${code};`,
  }
}
