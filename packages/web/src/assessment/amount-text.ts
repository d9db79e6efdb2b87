import type { BenefitResult, Language, Result } from '@ondol/rules'
import { formatWon } from '../format/won.ts'

const PER: Readonly<Record<Language, Readonly<Record<string, (won: string) => string>>>> = {
  ko: { KRW: (won) => won, 'KRW/month': (won) => `월 ${won}`, 'KRW/year': (won) => `한 해 ${won}` },
  en: { KRW: (won) => won, 'KRW/month': (won) => `${won} a month`, 'KRW/year': (won) => `${won} a year` },
}

/** A sum in its unit as one says it: `월 34만 400원`; nothing where there is none. */
export const perUnit = (
  { amount, unit }: Pick<BenefitResult, 'amount' | 'unit'>,
  language: Language,
): string =>
  amount === null || unit === null ? '' : (PER[language][unit]?.(formatWon(amount, language)) ?? '')

/** An answer's amount as one says it: `월 34만 400원`; nothing where there is none or it is not known yet. */
export const amountText = ({ benefit }: Result, language: Language): string =>
  benefit === null ? '' : perUnit(benefit, language)
