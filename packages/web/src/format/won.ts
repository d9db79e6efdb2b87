import type { Language } from '@ondol/rules'

const GROUPED = new Intl.NumberFormat('ko-KR')

/** `1702000` → `1,702,000`. */
export const groupedDigits = (value: number): string => GROUPED.format(value)

const UNITS: readonly (readonly [string, number])[] = [
  ['조', 1e12],
  ['억', 1e8],
  ['만', 1e4],
]

/** As one says it aloud: `1702000` → `170만 2,000원`. */
const spoken = (won: number): string => {
  let rest = won
  const parts: string[] = []
  for (const [name, size] of UNITS) {
    const count = Math.floor(rest / size)
    if (count > 0) parts.push(`${groupedDigits(count)}${name}`)
    rest -= count * size
  }
  if (rest > 0 || parts.length === 0) parts.push(groupedDigits(rest))
  return `${parts.join(' ')}원`
}

/** Whole won in words of the language: `170만 2,000원`, `₩1,702,000`. */
export const formatWon = (won: number, language: Language): string => {
  const sign = won < 0 ? '-' : ''
  const whole = Math.abs(Math.round(won))
  return language === 'ko' ? `${sign}${spoken(whole)}` : `${sign}₩${groupedDigits(whole)}`
}
