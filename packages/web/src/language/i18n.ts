import type { Language } from '@ondol/rules'
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { ko } from '../messages/ko.ts'

const KEPT_AS = 'ondol.language'

/** The language chosen earlier on this device; Korean otherwise. */
const keptLanguage = (): Language => {
  try {
    return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'ko'
  } catch {
    return 'ko'
  }
}

const keep = (language: Language): void => {
  try {
    localStorage.setItem(KEPT_AS, language)
  } catch {
    // A browser that keeps nothing still shows the language until it is closed.
  }
}

/** English is fetched only by those who read it. */
const fetchEnglish = async (): Promise<void> => {
  if (i18next.hasResourceBundle('en', 'translation')) return
  const { en } = await import('../messages/en.ts')
  i18next.addResourceBundle('en', 'translation', en)
}

/** Keeps the choice at once, so that leaving the page before the words arrive loses nothing; then changes every page. */
export const changeLanguage = async (language: Language): Promise<void> => {
  keep(language)
  if (language === 'en') await fetchEnglish()
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** Makes the messages ready in the language kept on this device. */
export const startLanguage = async (): Promise<i18n> => {
  await i18next.use(initReactI18next).init({
    lng: 'ko',
    fallbackLng: 'ko',
    resources: { ko: { translation: ko } },
    interpolation: { escapeValue: false },
  })
  if (keptLanguage() === 'en') await changeLanguage('en')
  return i18next
}
