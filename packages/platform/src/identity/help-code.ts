// Crockford's base 32: no letter that could be taken for a digit or another letter.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** What somebody tells the people who want their help, as `7KQM-2XRD-4T0V`: 60 random bits, so nobody guesses one. */
export function newHelpCode(random: (size: number) => Uint8Array): string {
  const signs = Array.from(random(LENGTH), (byte) => SIGNS[byte % SIGNS.length])
  return grouped(signs.join(''))
}

/** A help code as a person typed it; `null` where it cannot be one. */
export function readHelpCode(typed: string): string | null {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? grouped(signs) : null
}

function grouped(signs: string): string {
  return (signs.match(/.{4}/g) ?? []).join('-')
}
