/** Numbers that look random and are the same again for the same name. */
export interface Random {
  /** From 0 up to 1. */
  readonly next: () => number
  /** A whole number between two, both included. */
  readonly int: (least: number, most: number) => number
  /** Won in steps, both ends included. */
  readonly won: (least: number, most: number, step?: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** One of a list by the weights beside. */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T
}

/** The numbers that belong to a name: each thing that is made has its own, so that none moves another. */
export function randomOf(...name: readonly (string | number)[]): Random {
  const next = mulberry(hashed(name.join('/')))
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[int(0, list.length - 1)]
    if (picked === undefined) throw new RangeError('expected a list with something in it')
    return picked
  }
  return {
    next,
    int,
    won: (least, most, step = 10_000) => int(Math.ceil(least / step), Math.floor(most / step)) * step,
    chance: (share) => next() < share,
    pick,
    weighted: (list) => weightedAt(list, next()),
  }
}

function weightedAt<T>(list: readonly (readonly [T, number])[], at: number): T {
  const total = list.reduce((sum, [, weight]) => sum + weight, 0)
  let left = at * total
  const chosen = list.find(([, weight]) => {
    left -= weight
    return left < 0
  })
  const [value] = chosen ?? list.at(-1) ?? []
  if (value === undefined) throw new RangeError('expected a list with something in it')
  return value
}

/** FNV-1a over the code units of a text. */
function hashed(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93)
  return hash >>> 0
}

/** Mulberry32, by Tommy Ettinger: small, quick and even enough for invented people. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
