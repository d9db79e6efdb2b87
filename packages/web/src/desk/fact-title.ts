import { parseFactPath } from '@ondol/rules'
import { entityTitle } from '../assessment/words.ts'
import { formatMonth } from '../format/date.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import type { DeskCase, Fact } from '../server/api-types.ts'
import { fieldOfFact } from './fact-words.ts'

/** What the things of a case are called: by their kind, and by their id where there are several of it. */
export const useThingName = ({ facts }: Pick<DeskCase, 'facts'>): ((thing: string) => string) => {
  const text = useText()
  const things = new Set(facts.map(({ fact }) => thingOf(fact)))
  return (thing) => {
    const [entity = '', id = ''] = thing.split('/')
    const title = text(entityTitle(entity))
    const alike = [...things].filter((one) => one.startsWith(`${entity}/`))
    return alike.length > 1 ? `${title} ${id}` : title
  }
}

/** `business/b1` of `business/b1.sales.2020-07`. */
export const thingOf = (fact: string): string => {
  const name = parseFactPath(fact)
  return name === undefined ? fact : `${name.entity}/${name.id}`
}

/** What a fact is called in full: 사업장 · 매출 2020년 7월. */
export const useFactTitle = (shown: Pick<DeskCase, 'facts'>): ((fact: Fact) => string) => {
  const text = useText()
  const language = useLanguage()
  const nameOf = useThingName(shown)
  return ({ fact, title }) => {
    const month = parseFactPath(fact)?.month
    const field = fieldOfFact(fact)?.title ?? title
    const when = month === undefined ? '' : ` ${formatMonth(month, language)}`
    return `${nameOf(thingOf(fact))} · ${text(field)}${when}`
  }
}
