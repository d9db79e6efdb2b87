import { groupedDigits } from '../format/won.ts'

/** What stands in a won entry after a key stroke, and where the caret goes. */
export interface Grouped {
  readonly text: string
  readonly caret: number
}

const digitsBefore = (text: string, caret: number): number => text.slice(0, caret).replace(/\D/g, '').length

const caretAfter = (text: string, digits: number): number => {
  let seen = 0
  for (let at = 0; at < text.length; at += 1) {
    if (seen === digits) return at
    if (/\d/.test(text[at] ?? '')) seen += 1
  }
  return text.length
}

/** Groups digits by thousands while they are typed, the caret staying behind the same digit. Words are left alone. */
export const groupDigits = (text: string, caret: number): Grouped => {
  if (!/^,*\d[\d,]*$/.test(text)) return { text, caret }
  const digits = text.replaceAll(',', '').slice(0, 15)
  const grouped = groupedDigits(Number(digits))
  return { text: grouped, caret: caretAfter(grouped, Math.min(digitsBefore(text, caret), digits.length)) }
}
