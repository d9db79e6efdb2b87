import { ROUNDING_GRACE } from '../evaluate/numbers.ts'
import type { CompareOperator, ExpressionOf } from '../expression/expression.ts'
import { type Code, chained, joined, js } from '../fused/code.ts'
import { toleranceOf } from '../model/value-type.ts'
import { typeOf } from '../pack/type-of.ts'
import { type ColumnWriter, scopeOf } from './column-writer.ts'
import { named } from './page.ts'
import { asNumber, isUnbounded, type NumberTerm, type Term } from './term.ts'

export function writeCompare(node: ExpressionOf<'compare'>, writer: ColumnWriter): Term {
  const { page, part } = writer
  const [left, right] = [asNumber(part(node.left)), asNumber(part(node.right))]
  const holds = comparison(node.op, toleranceOf(typeOf(node.left, scopeOf(writer))))(left.code, right.code)
  const known = knownTest([left, right])
  if (known === undefined) return { kind: 'truth', code: named(page, holds), open: false }
  return { kind: 'truth', code: named(page, js`${known}?(${holds}?1:2):3`), open: true }
}

/** The test that none of the open numbers is unknown; nothing where none is open. */
export function knownTest(numbers: readonly NumberTerm[]): Code | undefined {
  const open = numbers.filter((number) => number.open)
  if (open.length === 0) return undefined
  const tests = open.map(({ code }) => js`${code}===${code}`)
  return joined(tests, '&&')
}

/** A comparison in doubles, as SEMANTICS.md writes it: a difference below the tolerance is none. */
export function comparison(op: CompareOperator, tolerance: number): (left: Code, right: Code) => Code {
  if (tolerance === 0) return EXACT[op]
  switch (op) {
    case 'eq':
      return (left, right) => js`Math.abs(${left}-${right})<${tolerance}`
    case 'ne':
      return (left, right) => js`Math.abs(${left}-${right})>=${tolerance}`
    case 'lt':
      return (left, right) => js`${right}-${left}>=${tolerance}`
    case 'le':
      return (left, right) => js`${left}-${right}<${tolerance}`
    case 'gt':
      return (left, right) => js`${left}-${right}>=${tolerance}`
    case 'ge':
      return (left, right) => js`${right}-${left}<${tolerance}`
  }
}

const EXACT: Readonly<Record<CompareOperator, (left: Code, right: Code) => Code>> = {
  eq: (left, right) => js`${left}===${right}`,
  ne: (left, right) => js`${left}!==${right}`,
  lt: (left, right) => js`${left}<${right}`,
  le: (left, right) => js`${left}<=${right}`,
  gt: (left, right) => js`${left}>${right}`,
  ge: (left, right) => js`${left}>=${right}`,
}

export function writeArithmetic(node: ExpressionOf<'arithmetic'>, { page, part }: ColumnWriter): Term {
  const parts = node.of.map((one) => asNumber(part(one)))
  if (parts.length === 1 && parts[0] !== undefined) return parts[0]
  const open = parts.some((one) => one.open || isUnbounded(one))
  const most = mostOf(node.op, parts)
  const codes = parts.map(({ code }) => code)
  switch (node.op) {
    case 'add':
      return { kind: 'number', code: named(page, chained(codes, '+')), open, most }
    case 'subtract':
      return { kind: 'number', code: named(page, chained(codes, '-')), open, most }
    case 'multiply':
      return { kind: 'number', code: named(page, chained(codes, '*')), open, most }
    case 'divide':
      return writeDivision(parts, { open, most }, page)
    case 'min':
      return { kind: 'number', code: named(page, js`Math.min(${joined(codes, ',')})`), open, most }
    case 'max':
      return { kind: 'number', code: named(page, js`Math.max(${joined(codes, ',')})`), open, most }
  }
}

function mostOf(op: ExpressionOf<'arithmetic'>['op'], parts: readonly NumberTerm[]): number {
  const bounds = parts.map(({ most }) => most)
  switch (op) {
    case 'add':
    case 'subtract':
      return bounds.reduce((sum, most) => sum + most, 0)
    case 'multiply':
      return bounds.reduce((product, most) => (product === 0 || most === 0 ? 0 : product * most), 1)
    case 'divide':
      return parts.slice(1).reduce((most, { constant = 0 }) => most / Math.abs(constant), bounds[0] ?? 0)
    case 'min':
    case 'max':
      return Math.max(...bounds)
  }
}

/** Division by exactly zero is unknown. */
function writeDivision(
  parts: readonly NumberTerm[],
  { open, most }: Pick<NumberTerm, 'open' | 'most'>,
  page: ColumnWriter['page'],
): Term {
  const divisors = parts.slice(1)
  const quotient = chained(
    parts.map(({ code }) => code),
    '/',
  )
  if (divisors.every(({ constant = 0 }) => constant !== 0))
    return { kind: 'number', code: named(page, quotient), open, most }
  const tests = divisors.map(({ code }) => js`${code}!==0`)
  return {
    kind: 'number',
    code: named(page, js`${joined(tests, '&&')}?${quotient}:NaN`),
    open: true,
    most: Number.POSITIVE_INFINITY,
  }
}

export function writeRoundDown(node: ExpressionOf<'round-down'>, { page, part }: ColumnWriter): Term {
  const of = asNumber(part(node.of))
  const { to } = node
  const code = named(page, js`Math.floor((${of.code}+${ROUNDING_GRACE})/${to})*${to}`)
  return { kind: 'number', code, open: of.open, most: of.most + Math.abs(to) }
}
