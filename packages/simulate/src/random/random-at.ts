/**
 * Random numbers by place instead of by order: the number of a seed, a stream and a row is always the same,
 * whoever asks and in whatever order. So a population does not change where its rows are drawn by several
 * workers, and a new column leaves the others as they were.
 */
export interface Stream {
  /** A number in [0, 1) for a row. */
  readonly uniform: (row: number) => number
  /** A draw from the standard normal distribution for a row. */
  readonly normal: (row: number) => number
}

/** The stream of a name, such as `person.income`, under a seed. */
export const streamOf = (seed: number, name: string): Stream => {
  const first = mixed(hashOf(name) ^ mixed(seed))
  const second = mixed(first ^ 0x5bd1e995)
  const uniform = (row: number): number => mixed(mixed(row ^ first) + second) / 0x1_0000_0000
  const other = (row: number): number => mixed(mixed(row ^ second) + first) / 0x1_0000_0000
  return {
    uniform,
    // Box and Muller: two uniform numbers make a normal one; 1 - u keeps the logarithm finite.
    normal: (row) => Math.sqrt(-2 * Math.log(1 - uniform(row))) * Math.cos(2 * Math.PI * other(row)),
  }
}

/** A whole number below a bound, for a row. */
export const wholeBelow = (stream: Stream, row: number, bound: number): number =>
  Math.floor(stream.uniform(row) * bound)

/** Puts the numbers into a random order, in place (Fisher and Yates). */
export const shuffle = (numbers: Int32Array, stream: Stream): void => {
  for (let last = numbers.length - 1; last > 0; last--) {
    const other = wholeBelow(stream, last, last + 1)
    const kept = numbers[last] ?? 0
    numbers[last] = numbers[other] ?? 0
    numbers[other] = kept
  }
}

/** Mixes the bits of a 32-bit number (lowbias32 by Chris Wellons, in the public domain). */
const mixed = (number: number): number => {
  let bits = number | 0
  bits ^= bits >>> 16
  bits = Math.imul(bits, 0x7feb352d)
  bits ^= bits >>> 15
  bits = Math.imul(bits, 0x846ca68b)
  bits ^= bits >>> 16
  return bits >>> 0
}

/** FNV-1a over the characters of a name. */
const hashOf = (name: string): number => {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
