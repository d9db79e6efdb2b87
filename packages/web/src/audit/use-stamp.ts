import type { Language } from '@ondol/rules'
import { useLanguage } from '../language/use-language.ts'

const LOCALES: Readonly<Record<Language, string>> = { ko: 'ko-KR', en: 'en-GB' }

/** Says a moment with its year, to the minute, by the clocks of Seoul. */
export const useStamp = (): ((moment: string) => string) => {
  const format = new Intl.DateTimeFormat(LOCALES[useLanguage()], {
    timeZone: 'Asia/Seoul',
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return (moment) => format.format(new Date(moment))
}
