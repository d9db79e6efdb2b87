import type { Trace } from '../evaluate/trace.ts'

/**
 * The steps worth telling under a step. A calculation is told by its formula, so its inner sums are passed
 * over and only what goes into it stays; of a decided table only the row that answered stays; a link is told
 * with what it leads to.
 */
export function partsOf(trace: Trace): readonly Trace[] {
  return inner(trace).filter(({ node }) => node.kind !== 'literal')
}

function inner({ node, value, of }: Trace): readonly Trace[] {
  switch (node.kind) {
    case 'when':
      return value === undefined ? of.flatMap(opened) : decided(of)
    case 'via':
      return of.flatMap(inner)
    default:
      return of.flatMap(opened)
  }
}

/** A step itself, or in place of a calculation the steps that go into it. */
function opened(trace: Trace): readonly Trace[] {
  const { kind } = trace.node
  return kind === 'arithmetic' || kind === 'round-down' || kind === 'when' ? inner(trace) : [trace]
}

/** Of a decided table: the condition that held, if one did, and what its answer is made of. */
function decided(of: readonly Trace[]): readonly Trace[] {
  const answer = of.at(-1)
  const held = of.slice(0, -1).filter(({ value }) => value === true)
  return answer === undefined ? held : [...held, ...opened(answer)]
}
