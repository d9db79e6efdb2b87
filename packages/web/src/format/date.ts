import type { Language } from '@ondol/rules'

const LOCALES = { ko: 'ko-KR', en: 'en-GB' } as const

const atNoon = (date: string): Date => new Date(`${date}T12:00:00Z`)

/** `2020-09-15` → `2020년 9월 15일`, `15 September 2020`. */
export const formatDate = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(atNoon(date))

/** `2020-06` → `2020년 6월`, `June 2020`. */
export const formatMonth = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    atNoon(`${month}-01`),
  )

/** The first day of the month after `month`, as `YYYY-MM-DD`: the day from which its facts can be known. */
export const dayAfterMonth = (month: string): string => {
  const year = Number(month.slice(0, 4))
  const next = new Date(Date.UTC(year, Number(month.slice(5)), 1))
  return next.toISOString().slice(0, 10)
}
