import type { Language, Text } from '@ondol/rules'
import { useTranslation } from 'react-i18next'

/** The language of the page now. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'ko')

/** Reads the pack's texts in the language of the page. */
export const useText = (): ((text: Text) => string) => {
  const language = useLanguage()
  return (text) => text[language]
}
