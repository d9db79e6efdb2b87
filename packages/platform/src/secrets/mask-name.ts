/** A name as screens show it where it only has to be recognised: `한*우`, `H*n J***o`. */
export function maskName(name: string): string {
  return name.split(' ').map(maskWord).join(' ')
}

const KEEPS_ITS_END = 3

function maskWord(word: string): string {
  const letters = [...word.normalize('NFC')]
  const end = letters.length < KEEPS_ITS_END ? letters.length : letters.length - 1
  return letters.map((letter, at) => (at === 0 || at === end ? letter : '*')).join('')
}
