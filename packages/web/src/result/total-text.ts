import { type Language, type Result, totalOf } from '@ondol/rules'
import { formatWon } from '../format/won.ts'

const MONTHS: Readonly<Record<Language, (months: number) => string>> = {
  ko: (months) => `${months}개월`,
  en: (months) => `${months} months`,
}

/** For how long and what it comes to: `6개월 · 모두 204만 2,400원`. Nothing for what is paid once, for there the amount says it. */
export const totalText = (result: Result, language: Language): string => {
  const { benefit } = result
  if (benefit === null || benefit.months === null || benefit.unit === null) return ''
  const months = MONTHS[language](benefit.months)
  const total = benefit.unit === 'KRW' ? undefined : totalOf(result)
  if (total === undefined) return months
  return language === 'ko'
    ? `${months} · 모두 ${formatWon(total, 'ko')}`
    : `${months} · ${formatWon(total, 'en')} in all`
}
