import type { ExpressionOf } from '../expression/expression.ts'
import { type Code, joined, js } from '../fused/code.ts'
import type { ColumnWriter } from './column-writer.ts'
import { aside, fresh, named, type Page, say } from './page.ts'
import { asTruth, opened, type Term, type TruthTerm } from './term.ts'

const SETTLED = (constant: boolean): TruthTerm => ({
  kind: 'truth',
  code: js`${constant}`,
  open: false,
  constant,
})

export function writeNot(node: ExpressionOf<'not'>, { page, part }: ColumnWriter): Term {
  const of = asTruth(part(node.of))
  if (of.constant !== undefined) return SETTLED(!of.constant)
  if (!of.open) return { kind: 'truth', code: js`!${of.code}`, open: false }
  return { kind: 'truth', code: named(page, js`((${of.code}&1)<<1)|(${of.code}>>1)`), open: true }
}

/** Kleene's `and` and `or`, part by part; what is settled at once by a constant asks nothing. */
export function writeConnective(node: ExpressionOf<'and' | 'or'>, { page, part }: ColumnWriter): Term {
  const settling = node.kind === 'or'
  let before = SETTLED(!settling)
  for (const one of node.of) {
    const { lines, term } = aside(page, () => asTruth(part(one)))
    if (term.constant === settling) return SETTLED(settling)
    before = both({ before, part: term, lines, settling }, page)
  }
  return before
}

interface Joining {
  readonly before: TruthTerm
  readonly part: TruthTerm
  /** The statements that the part needs. */
  readonly lines: readonly Code[]
  readonly settling: boolean
}

/** So many statements are computed for every row rather than asked for behind a branch. */
const FEW_LINES = 4

function both(joining: Joining, page: Page): TruthTerm {
  const { before, lines } = joining
  if (before.constant !== undefined || lines.length <= FEW_LINES) {
    for (const line of lines) say(page, line)
    return plainly(joining, page)
  }
  return behindBranch(joining, page)
}

function plainly({ before, part, settling }: Joining, page: Page): TruthTerm {
  if (before.constant !== undefined) return part
  if (part.constant !== undefined) return before
  if (!before.open && !part.open) {
    const code = settling ? js`${before.code}||${part.code}` : js`${before.code}&&${part.code}`
    return { kind: 'truth', code: named(page, code), open: false }
  }
  return { kind: 'truth', code: named(page, kleene(opened(before), opened(part), settling)), open: true }
}

/** Two open truth values put together. */
export function kleene(left: Code, right: Code, settling: boolean): Code {
  return settling
    ? js`((${left}|${right})&1)|(${left}&${right}&2)`
    : js`(${left}&${right}&1)|((${left}|${right})&2)`
}

/** The part is computed only for rows that what stands before it has not settled. */
function behindBranch({ before, part, lines, settling }: Joining, page: Page): TruthTerm {
  const value = fresh(page)
  const open = before.open || part.open
  say(page, js`let ${value}=${open ? opened(before) : before.code};`)
  const settled = before.open
    ? js`${before.code}===${settling ? 1 : 2}`
    : settling
      ? before.code
      : js`!${before.code}`
  say(page, js`if(!(${settled})){`)
  for (const line of lines) say(page, line)
  // What is not settled and not open leaves the answer to the part alone.
  const rest = before.open ? kleene(value, opened(part), settling) : open ? opened(part) : part.code
  say(page, js`${value}=${rest};}`)
  return { kind: 'truth', code: value, open }
}

export function writeOneOf(node: ExpressionOf<'one-of'>, { page, part }: ColumnWriter): Term {
  const of = part(node.of)
  if (of.kind !== 'choice') throw new Error('the checked pack asks a choice whether it is one of several ids')
  const positions = [...new Set(node.choices)].map((id) => of.ids.indexOf(id)).filter((at) => at >= 0)
  const holds = isAmong(of.code, positions)
  const code = of.open ? js`${of.code}<0?3:${holds}?1:2` : holds
  return { kind: 'truth', code: named(page, code), open: of.open }
}

const BITS = 31

function isAmong(code: Code, positions: readonly number[]): Code {
  if (positions.length > 2 && positions.every((at) => at < BITS))
    return js`((${positions.reduce((mask, at) => mask | (1 << at), 0)}>>>${code})&1)!==0`
  return js`(${joined(
    positions.map((at) => js`${code}===${at}`),
    '||',
    'false',
  )})`
}
