import { type Code, js } from '../fused/code.ts'
import type { Figures } from './answers.ts'
import { type Loop, PLACE } from './loop.ts'
import { constant, say, settle } from './page.ts'
import type { Term, TruthTerm } from './term.ts'

/** Makes an array of a block's length for a term's values, and writes what fills it. */
export function tellFigures(loop: Loop, term: Term, rows: number): Figures {
  const figures = figuresFor(term, rows)
  const code = term.kind === 'truth' ? holdsCode(term) : term.code
  say(loop.page, js`${constant(loop.page, figures.values)}[${PLACE}]=${code};`)
  settle(loop.page)
  return figures
}

function figuresFor(term: Term, rows: number): Figures {
  switch (term.kind) {
    case 'number':
      return { kind: 'number', values: new Float64Array(rows) }
    case 'truth':
      return { kind: 'truth', values: new Uint8Array(rows) }
    case 'choice':
      return { kind: 'choice', values: new Int16Array(rows), ids: term.ids }
  }
}

/** A truth value as answers tell it: 0 no, 1 yes, 2 unknown. */
export function holdsCode({ code, open }: TruthTerm): Code {
  return open ? js`${code}===3?2:${code}&1` : js`${code}?1:0`
}

/** What stands where a figure is not told. */
export function emptyOf({ kind }: Figures): number {
  switch (kind) {
    case 'number':
      return Number.NaN
    case 'truth':
      return 2
    case 'choice':
      return -1
  }
}
