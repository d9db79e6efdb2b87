import type { Language } from '@ondol/rules'
import { useLanguage } from '../language/use-language.ts'

const LOCALES: Readonly<Record<Language, string>> = { ko: 'ko-KR', en: 'en-GB' }

/** Says moments and days as one says them in Seoul. */
export const useMoment = (): {
  readonly day: (moment: string) => string
  readonly minute: (moment: string) => string
} => {
  const language = useLanguage()
  const said = (options: Intl.DateTimeFormatOptions) => (moment: string) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Asia/Seoul', ...options }).format(
      new Date(moment),
    )
  return {
    day: said({ year: 'numeric', month: 'long', day: 'numeric' }),
    minute: said({ month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
  }
}
