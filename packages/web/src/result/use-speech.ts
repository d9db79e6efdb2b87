import type { Facts, Speech } from '@ondol/rules'
import { useMemo } from 'react'
import { pack } from '../assessment/pack.ts'
import { useLanguage } from '../language/use-language.ts'

/** The language of the page and the date of the question, for putting reasons into words. */
export const useSpeech = (facts: Facts): Speech => {
  const language = useLanguage()
  return useMemo(() => ({ pack, language, frame: facts.frame }), [language, facts])
}
