/** Kinds of things that are to be mixed so that the sums of what they hold are as wanted. */
export interface MixToFit {
  /** The pattern that the mix starts from: a weight for each kind. */
  readonly weights: readonly number[]
  /** For each kind, how much it holds of each thing that is counted. */
  readonly holdings: readonly (readonly number[])[]
  /** The wanted sum of each thing. */
  readonly sums: readonly number[]
}

/** The fitted weights, and how far their sums are from the wanted ones. */
export interface FittedMix {
  readonly weights: readonly number[]
  /** The largest distance of a sum from the wanted one, as a share of it. */
  readonly farthest: number
}

const ENOUGH = 1e-9
const MOST_ROUNDS = 5000

/**
 * Generalised raking (Deville and Särndal, 1992): the weights nearest to the pattern, in the sense of
 * information, with the wanted sums. It fits households to counts of households and of persons at once. One
 * sum after the other is met by a factor z for each unit held, found by Newton's method; so it goes on until
 * all hold. Sums that no mix can have leave a distance, which the caller must look at.
 */
export const fitMix = ({ weights, holdings, sums }: MixToFit): FittedMix => {
  const fitted = [...weights]
  let farthest = Number.POSITIVE_INFINITY
  for (let round = 0; round < MOST_ROUNDS && farthest > ENOUGH; round++) {
    farthest = 0
    for (const [thing, wanted] of sums.entries()) {
      const held = holdings.map((holding) => holding[thing] ?? 0)
      farthest = Math.max(farthest, Math.abs(sumOf(fitted, held) / wanted - 1))
      const factor = factorFor(fitted, held, wanted)
      for (const [kind, units] of held.entries()) fitted[kind] = (fitted[kind] ?? 0) * factor ** units
    }
  }
  return { weights: fitted, farthest }
}

const sumOf = (weights: readonly number[], held: readonly number[]): number =>
  weights.reduce((all, weight, kind) => all + weight * (held[kind] ?? 0), 0)

/** The z for which the sum of weight × units × z^units is the wanted one: the sum grows with z. */
const factorFor = (weights: readonly number[], held: readonly number[], wanted: number): number => {
  let factor = 1
  for (let step = 0; step < 50; step++) {
    let sum = 0
    let slope = 0
    for (const [kind, units] of held.entries()) {
      const term = (weights[kind] ?? 0) * units * factor ** units
      sum += term
      slope += term * units
    }
    // Newton's method on the logarithms, which cannot leave the positive numbers.
    const next = factor * Math.exp(clamp((Math.log(wanted / sum) * sum) / slope))
    if (Math.abs(next / factor - 1) < 1e-14) return next
    factor = next
  }
  return factor
}

const clamp = (step: number): number => Math.max(-2, Math.min(2, step))
