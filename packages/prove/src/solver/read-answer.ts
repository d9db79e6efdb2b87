import { type Rational, rational } from '../algebra/rational.ts'

/** What the solver says: there is a case, with these values; there is none; or it could not tell. */
export type Answer =
  | { readonly kind: 'case'; readonly values: ReadonlyMap<string, boolean | Rational> }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: 'timeout' | 'cancelled' }

/** A value in SMT-LIB: a word, or a list. */
type Form = string | readonly Form[]

/** Reads what Z3 printed. */
export function readAnswer(output: string): Answer {
  const [verdict, ...rest] = formsOf(output)
  if (verdict === 'unsat') return { kind: 'none' }
  if (verdict === 'sat') return { kind: 'case', values: valuesIn(rest[0] ?? []) }
  if (verdict === 'unknown' || verdict === 'timeout') return { kind: 'unknown', reason: 'timeout' }
  throw new Error(`Z3: expected sat, unsat or unknown, not ${output.slice(0, 500)}`)
}

function valuesIn(form: Form): ReadonlyMap<string, boolean | Rational> {
  const values = new Map<string, boolean | Rational>()
  for (const pair of typeof form === 'string' ? [] : form) {
    const [name, value] = pair
    if (typeof name !== 'string' || value === undefined) continue
    const read = readValue(value)
    if (read !== undefined) values.set(name.replaceAll('|', ''), read)
  }
  return values
}

/** Nothing for an irrational number, which is told as the root of a polynomial. */
function readValue(form: Form): boolean | Rational | undefined {
  if (form === 'true' || form === 'false') return form === 'true'
  return fractionOf(form)
}

function fractionOf(form: Form): Rational | undefined {
  if (typeof form === 'string') return numberOf(form)
  const [operator, left, right] = form
  const first = left === undefined ? undefined : fractionOf(left)
  if (first === undefined) return undefined
  if (operator === '-' && right === undefined) return { n: -first.n, d: first.d }
  const second = right === undefined ? undefined : fractionOf(right)
  return operator === '/' && second !== undefined
    ? rational(first.n * second.d, first.d * second.n)
    : undefined
}

function numberOf(word: string): Rational | undefined {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(word) ?? []
  return whole === undefined
    ? undefined
    : rational(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length))
}

const TOKEN = /\|[^|]*\||"(?:[^"]|"")*"|[()]|[^\s()|"]+/g

function formsOf(text: string): readonly Form[] {
  const open: Form[][] = [[]]
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '(') open.push([])
    else if (token === ')') {
      const done = open.pop() ?? []
      open.at(-1)?.push(done)
    } else open.at(-1)?.push(token)
  }
  return open[0] ?? []
}
