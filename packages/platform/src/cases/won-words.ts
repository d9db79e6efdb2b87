import type { Text } from '@ondol/rules'

/** Won as it is said: `1,200,000원`. */
export function wonWords(amount: number): Text {
  const digits = amount.toLocaleString('en-US')
  return { ko: `${digits}원`, en: `${digits} won` }
}
