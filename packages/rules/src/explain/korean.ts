const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const FINALS = 28
/** Digits whose Korean reading ends in a consonant: 영, 일, 삼, 육, 칠, 팔. */
const CLOSED_DIGITS = '013678'

/** True where the last sound of a word is a consonant, `undefined` where its spelling does not tell. */
function endsClosed(word: string): boolean | undefined {
  const last = word.replace(/[)\]’”\s]+$/u, '').at(-1) ?? ''
  const code = last.codePointAt(0) ?? 0
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return (code - FIRST_SYLLABLE) % FINALS !== 0
  if (last >= '0' && last <= '9') return CLOSED_DIGITS.includes(last)
  return last === '%' ? false : undefined
}

function withParticle(word: string, [closed, open]: readonly [string, string]): string {
  const ending = endsClosed(word)
  return `${word}${ending === undefined ? `${closed}(${open})` : ending ? closed : open}`
}

/** The word as a subject: 매출이, 나이가. */
export const asSubject = (word: string): string => withParticle(word, ['이', '가'])
/** The word as a topic: 매출은, 나이는. */
export const asTopic = (word: string): string => withParticle(word, ['은', '는'])
/** The word with “and”: 매출과, 나이와. */
export const asCompanion = (word: string): string => withParticle(word, ['과', '와'])
/** The word as an object: 매출을, 나이를. */
export const asObject = (word: string): string => withParticle(word, ['을', '를'])
/** What something must be: 0%여야, 12개월이어야. */
export const asRequired = (word: string): string => withParticle(word, ['이어야', '여야'])
