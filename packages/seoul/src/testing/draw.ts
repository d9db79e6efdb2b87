import fc from 'fast-check'

/** Draws what a random case is made of, one small choice after the other. */
export interface Draw {
  readonly int: (least: number, most: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  /** True in so many of a hundred cases. */
  readonly chance: (percent: number) => boolean
}

/** A random case, made by drawing. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((generate) => {
    const int = (min: number, max: number): number => generate(fc.integer, { min, max })
    // The index lies within the list.
    const pick = <U>(from: readonly U[]): U => from[int(0, from.length - 1)] as U
    return make({ int, pick, chance: (percent) => int(1, 100) <= percent })
  })
}
