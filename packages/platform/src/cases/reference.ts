/** Without the letters that are heard or read as others. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10
const HALF = 5

/** A name for a case that can be said on the telephone, `7K3MA-9QTFX`: fifty random bits of its id. */
export function referenceOf(caseId: string): string {
  let bits = BigInt(`0x${caseId.replaceAll('-', '').slice(-13)}`)
  let symbols = ''
  for (let place = 0; place < LENGTH; place++) {
    symbols = `${SYMBOLS[Number(bits & 31n)]}${symbols}`
    bits >>= 5n
  }
  return `${symbols.slice(0, HALF)}-${symbols.slice(HALF)}`
}

/** A reference as somebody typed or said it, as it would stand in the table. */
export function readReference(text: string): string {
  const symbols = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return symbols.length > HALF ? `${symbols.slice(0, HALF)}-${symbols.slice(HALF)}` : symbols
}
