/**
 * An address so that two ways of writing one are equal: without spaces and punctuation, and without what stands in
 * parentheses (the 법정동, which a road-name address may carry). `undefined` where no letter is left.
 */
export function normalAddress(text: string): string | undefined {
  const bare = text.normalize('NFKC').replaceAll(/\([^)]*\)/g, '')
  const normal = bare.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
  return /\p{Letter}/u.test(normal) ? normal : undefined
}
