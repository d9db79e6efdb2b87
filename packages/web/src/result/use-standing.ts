import type { Result } from '@ondol/rules'
import { useTranslation } from 'react-i18next'
import { programmeOf } from '../assessment/words.ts'
import { useText } from '../language/use-language.ts'

/** The conditions that an answer fails, the emergency first: without one the programme is closed to everybody. */
const failed = ({ conditions }: Result): readonly string[] =>
  conditions
    .filter(({ holds }) => holds === false)
    .map(({ id }) => id)
    .sort((a, b) => Number(b === 'emergency') - Number(a === 'emergency'))

/** One line that says where an answer stands that is no plain yes. */
export const useStanding = (): ((result: Result) => string) => {
  const { t } = useTranslation()
  const text = useText()
  return (result) => {
    if (result.excludedBy !== null) return t('result.standing.excluded')
    if (result.status === 'unknown') return t('result.standing.open', { count: result.missing.length })
    const [first, ...others] = failed(result)
    if (first === 'emergency') return t('result.standing.closed')
    const condition = programmeOf(result.programme)?.conditions.find(({ id }) => id === first)
    const lacking = t('result.standing.refused', {
      condition: condition === undefined ? '' : text(condition.text),
    })
    return others.length === 0 ? lacking : `${lacking} ${t('result.standing.more', { count: others.length })}`
  }
}
