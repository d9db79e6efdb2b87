import type { Expression, ExpressionOf } from '../expression/expression.ts'
import { type Code, js } from '../fused/code.ts'
import type { ColumnWriter } from './column-writer.ts'
import { aside, constant, fresh, type Page, say } from './page.ts'
import { asNumber, asTruth, opened, type Term, type TruthTerm, unknownCode } from './term.ts'

interface Written<T extends Term> {
  readonly lines: readonly Code[]
  readonly term: T
}

interface TableRow {
  readonly condition: Written<TruthTerm>
  readonly answer: Written<Term>
}

/** The first row whose condition holds answers; an unknown condition makes the whole table unknown. */
export function writeWhen(node: ExpressionOf<'when'>, writer: ColumnWriter): Term {
  const rows: TableRow[] = []
  let last: Expression | undefined = node.otherwise
  for (const { if: condition, then } of node.cases) {
    const asked = aside(writer.page, () => asTruth(writer.part(condition)))
    if (asked.term.constant === false) continue
    if (asked.term.constant === true) {
      last = then
      break
    }
    rows.push({ condition: asked, answer: aside(writer.page, () => writer.part(then)) })
  }
  const otherwise = last
  return assemble(
    rows,
    aside(writer.page, () => writer.part(otherwise)),
    writer.page,
  )
}

function assemble(rows: readonly TableRow[], otherwise: Written<Term>, page: Page): Term {
  if (rows.length === 0) {
    for (const line of otherwise.lines) say(page, line)
    return otherwise.term
  }
  const answers = [...rows.map(({ answer }) => answer.term), otherwise.term]
  const open = answers.some((answer) => answer.open) || rows.some(({ condition }) => condition.term.open)
  const value = fresh(page)
  const whole = merged(answers, value, open)
  const put = ({ lines, term }: Written<Term>): void => {
    for (const line of lines) say(page, line)
    say(page, js`${value}=${fitted(term, whole, page)};`)
  }
  say(page, js`let ${value};`)
  for (const { condition, answer } of rows) {
    for (const line of condition.lines) say(page, line)
    const { code, open: isOpen } = condition.term
    if (isOpen) say(page, js`if(${code}===3){${value}=${unknownCode(whole)};}else `)
    say(page, isOpen ? js`if(${code}===1){` : js`if(${code}){`)
    put(answer)
    say(page, js`}else{`)
  }
  put(otherwise)
  for (const _ of rows) say(page, js`}`)
  return whole
}

/** The term that any of the answers may be. */
function merged(answers: readonly Term[], code: Code, open: boolean): Term {
  const [first] = answers
  switch (first?.kind) {
    case 'number':
      return { kind: 'number', code, open, most: Math.max(...answers.map((answer) => asNumber(answer).most)) }
    case 'truth':
      return { kind: 'truth', code, open }
    case 'choice':
      return { kind: 'choice', code, open, ids: [...new Set(answers.flatMap(idsOf))] }
    case undefined:
      throw new Error('a table has an answer')
  }
}

const idsOf = (term: Term): readonly string[] => (term.kind === 'choice' ? term.ids : [])

/** An answer's value in the form of the whole: as an open one, or as the position among all ids. */
function fitted(term: Term, whole: Term, page: Page): Code {
  if (term.kind !== 'choice' || whole.kind !== 'choice') return whole.open ? opened(term) : term.code
  const positions = term.ids.map((id) => whole.ids.indexOf(id))
  if (positions.every((position, index) => position === index)) return term.code
  const [only] = positions
  if (positions.length === 1 && !term.open) return js`${only}`
  const moved = js`${constant(page, Int16Array.from(positions))}[${term.code}]`
  return term.open ? js`(${term.code}<0?-1:${moved})` : moved
}
