import type { Language } from '@ondol/rules'
import { formatWon } from '../format/won.ts'

/** Won with the sign that tells a gain from a loss: `+196만 5,000원`, `−23만 9,880원`. */
export const signedWon = (won: number, language: Language): string =>
  `${won > 0 ? '+' : won < 0 ? '−' : ''}${formatWon(Math.abs(won), language)}`
