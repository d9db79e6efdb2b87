/** Where two engines answer otherwise. */
export interface Disagreement {
  readonly output: string
  readonly rows: number
  readonly first: { readonly row: number; readonly ours: number; readonly theirs: number }
}

/** Float32 holds some seven digits, and sums of it fewer. */
const FLOAT32 = 1e-5
/** Sums of fractions in another order differ in the last binary digits. */
const FLOAT64 = 1e-12

/** The outputs in which answers differ by more than the other engine's numbers can hold. */
export function disagreements(
  ours: ReadonlyMap<string, Float64Array>,
  theirs: ReadonlyMap<string, Float64Array>,
  digits: 'float32' | 'float64',
): readonly Disagreement[] {
  const relative = digits === 'float32' ? FLOAT32 : FLOAT64
  return [...ours].flatMap(([output, values]) => {
    const others = theirs.get(output) ?? new Float64Array(0)
    const differing: number[] = []
    for (let row = 0; row < values.length; row++) {
      const [left, right] = [values[row] ?? Number.NaN, others[row] ?? Number.NaN]
      if (!(Math.abs(left - right) <= relative * Math.max(100, Math.abs(left)))) differing.push(row)
    }
    const [row] = differing
    if (row === undefined) return []
    const first = { row, ours: values[row] ?? Number.NaN, theirs: others[row] ?? Number.NaN }
    return [{ output, rows: differing.length, first }]
  })
}
