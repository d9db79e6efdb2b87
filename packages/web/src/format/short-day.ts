import type { Language } from '@ondol/rules'
import { seoulDate } from '../city/city.ts'
import { useLanguage } from '../language/use-language.ts'

const SEOUL = 'Asia/Seoul'

/** A moment's day in Seoul as columns write it: `11.24`, and with the year where it is not the present one. */
export const shortDay = (moment: Date, now: Date, language: Language): string => {
  const parts = (date: Date): readonly string[] => seoulDate(date).split('-')
  const [year = '', month = '', day = ''] = parts(moment)
  const isThisYear = year === parts(now)[0]
  if (language === 'ko') return `${isThisYear ? '' : `${year}.`}${Number(month)}.${Number(day)}.`
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: SEOUL, month: 'short' }).format(moment)
  return `${Number(day)} ${name}${isThisYear ? '' : ` ${year}`}`
}

/** Says days in few characters: of moments, and of dates that are Seoul's already. */
export const useShortDay = (): {
  readonly moment: (moment: string) => string
  readonly date: (date: string) => string
} => {
  const language = useLanguage()
  const moment = (text: string): string => shortDay(new Date(text), new Date(), language)
  return { moment, date: (date) => moment(`${date}T12:00:00+09:00`) }
}
