import type { AggregateOperator, ExpressionOf } from '../expression/expression.ts'
import { type Code, js } from '../fused/code.ts'
import { fieldOf } from '../pack/vocabulary.ts'
import { type ColumnWriter, type MemberWriter, scopeOf } from './column-writer.ts'
import { linesOf, type MemberPass, newPass } from './member-pass.ts'
import { aside, constant, fresh, named, say } from './page.ts'
import { asTruth, isUnbounded, opened, type Term, type TruthTerm, unknownCode } from './term.ts'
import { columnOf } from './write-fields.ts'
import { kleene } from './write-truths.ts'

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
  return orUnknown(term, value)
}

/** The same term under another name, where it may be unknown. */
function orUnknown(term: Term, code: Code): Term {
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
  return writer.passOver === undefined
    ? walkAlone(node, writer)
    : joinWalk(node, writer.passOver(node.relation), writer)
}

/** Of the loop's own row everything about its members is answered in one walk, and nothing twice. */
function joinWalk(
  node: ExpressionOf<'aggregate'>,
  { pass, write }: MemberWriter,
  { page }: ColumnWriter,
): Term {
  const key = JSON.stringify(node)
  const known = pass.folded.get(key)
  if (known !== undefined) return known
  const term = fold(node.op, { page, pass, write: () => write(node.of) })
  pass.folded.set(key, term)
  return term
}

/** Of another row they are walked over alone. */
function walkAlone(node: ExpressionOf<'aggregate'>, { page, partAt, row, ground }: ColumnWriter): Term {
  const pass = newPass(page, ground.membersOf(node.relation), row)
  const from = ground.scope.vocabulary.relations.get(node.relation)?.from ?? ''
  const term = fold(node.op, { page, pass, write: () => partAt(from, pass.member, node.of) })
  for (const line of linesOf(pass)) say(page, line)
  return term
}

interface Fold {
  readonly page: ColumnWriter['page']
  readonly pass: MemberPass
  readonly write: () => Term
}

function fold(op: AggregateOperator, { page, pass, write }: Fold): Term {
  const { lines, term } = aside(page, write)
  const value = fresh(page)
  const { first, step } = folding(op, value, term)
  pass.before.push(js`let ${value}=${first};`)
  pass.inside.push(...lines, step)
  if (term.kind !== 'number') return { kind: 'truth', code: value, open: term.open }
  const whole = fresh(page)
  pass.after.push(js`const ${whole}=${pass.start}<${pass.end}?${value}:0;`)
  const open = term.open || (op === 'sum' && isUnbounded(term))
  return { kind: 'number', code: whole, open, most: op === 'sum' ? term.most * MOST_MEMBERS : term.most }
}

const MOST_MEMBERS = 2 ** 31

/** How the value of one more member comes to those before it. */
interface Folding {
  readonly first: Code
  readonly step: Code
}

function folding(op: AggregateOperator, value: Code, term: Term): Folding {
  switch (op) {
    case 'any':
      return truths(true, value, asTruth(term))
    case 'every':
      return truths(false, value, asTruth(term))
    case 'sum':
      // Minus zero is what leaves every number as it is, zero too.
      return { first: js`-0`, step: js`${value}+=${term.code};` }
    case 'max':
      return { first: js`-Infinity`, step: js`${value}=Math.max(${value},${term.code});` }
    case 'min':
      return { first: js`Infinity`, step: js`${value}=Math.min(${value},${term.code});` }
  }
}

function truths(settling: boolean, value: Code, { open, code }: TruthTerm): Folding {
  if (open) return { first: settling ? js`2` : js`1`, step: js`${value}=${kleene(value, code, settling)};` }
  return { first: js`${!settling}`, step: js`if(${settling ? code : js`!${code}`})${value}=${settling};` }
}
