import { type Code, js } from '../fused/code.ts'
import type { MemberIndex } from './member-index.ts'
import { constant, fresh, type Page } from './page.ts'
import type { Term } from './term.ts'

/** One walk over all that link to a row, in which everything that is asked of them is answered at once. */
export interface MemberPass {
  /** The variable that holds the row of the member. */
  readonly member: Code
  readonly before: Code[]
  readonly inside: Code[]
  readonly after: Code[]
  readonly start: Code
  readonly end: Code
  readonly at: Code
  /** What has been folded already, by its rule. */
  readonly folded: Map<string, Term>
  /** Facts and variables of a member that are known already. */
  readonly known: Map<string, Term>
}

/** Begins a walk over those who link to the row in a variable. */
export function newPass(page: Page, { starts, order }: MemberIndex, row: Code): MemberPass {
  const [at, start, end] = [fresh(page), fresh(page), fresh(page)]
  const before = [
    js`const ${start}=${constant(page, starts)}[${row}];`,
    js`const ${end}=${constant(page, starts)}[${row}+1];`,
  ]
  const pass = { before, inside: [], after: [], start, end, at, folded: new Map(), known: new Map() }
  if (order === undefined) return { ...pass, member: at }
  const member = fresh(page)
  return { ...pass, member, inside: [js`const ${member}=${constant(page, order)}[${at}];`] }
}

/** The statements of a walk. */
export function linesOf({ before, inside, after, start, end, at }: MemberPass): readonly Code[] {
  return [...before, js`for(let ${at}=${start};${at}<${end};${at}++){`, ...inside, js`}`, ...after]
}
