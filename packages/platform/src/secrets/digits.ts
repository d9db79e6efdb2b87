import type { Text } from '@ondol/rules'

/** A number of a register as people write it, read; or why it is none. */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'refused'; readonly reason: Text }

/** A number that is refused. The reason never repeats it. */
export function refused(ko: string, en: string): { readonly kind: 'refused'; readonly reason: Text } {
  return { kind: 'refused', reason: { ko, en } }
}

/**
 * The digits of a number as people write it: with dashes of any kind, spaces or full-width digits. `undefined`
 * where anything else stands in it.
 */
export function digitsOf(text: string): string | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s\p{Dash_Punctuation}−.]/gu, '')
  return /^\d+$/.test(digits) ? digits : undefined
}

/** The sum of digits, each multiplied by the weight at its place. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
}
