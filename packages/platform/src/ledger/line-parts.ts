import { type Won, won } from '../money/index.ts'
import type { Line } from './account.ts'

/** An amount on a line. */
export interface LinePart {
  readonly line: Line
  readonly amount: Won
}

/** As much of an amount as the parts hold, from the first on: where it is taken from. */
export function takeFrom(parts: readonly LinePart[], amount: number): readonly LinePart[] {
  let left = amount
  const taken: LinePart[] = []
  for (const part of parts) {
    const piece = Math.min(left, part.amount)
    if (piece > 0) taken.push({ line: part.line, amount: won(piece) })
    left -= piece
  }
  return taken
}
