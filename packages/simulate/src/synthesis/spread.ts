import type { Spread } from '@ondol/rules'

/** A log-normal number at a deviation. */
export const logNormal = ({ median, spread }: Spread, deviation: number): number =>
  median * Math.exp(spread * deviation)

/** A number rounded to a step and held within bounds. */
export const within = (
  value: number,
  { step, least, most }: { readonly step: number; readonly least: number; readonly most: number },
): number => Math.min(most, Math.max(least, rounded(value, step)))

/** A fraction such as 0.3 is given as it is written, not as 6 × 0.05. */
const rounded = (value: number, step: number): number => {
  const whole = Math.round(value / step) * step
  return Number.isInteger(step) ? whole : Number(whole.toPrecision(12))
}
