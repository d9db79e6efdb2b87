import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../format/date.ts'
import { useLanguage } from '../language/use-language.ts'
import { Notice } from '../shell/notice.tsx'
import { saveDraft } from '../situation/draft.ts'
import type { Situation } from '../situation/situation.ts'
import { useCity } from './use-city.ts'

/** A day in the autumn of 2020, when the alert of the epidemic stood. */
const SEPTEMBER_2020 = '2020-09-15'

const travel = (situation: Situation, asOf: string | null): void => saveDraft({ ...situation, asOf })

interface Words {
  readonly text: string
  readonly badge: string | null
  /** What the button does: to the past, back to today, or nothing. */
  readonly button: 'back' | 'return' | null
}

const useWords = (situation: Situation): Words => {
  const { t } = useTranslation()
  const language = useLanguage()
  const state = useCity()
  const past = situation.asOf
  if (past !== null) {
    return {
      text: t('shell.drill.past', { date: formatDate(past, language) }),
      badge: null,
      button: 'return',
    }
  }
  if (state.kind === 'asking') return { text: t('shell.drill.asking'), badge: null, button: null }
  if (state.kind === 'unreachable') return { text: t('shell.unreachable'), badge: null, button: 'back' }
  const { today, emergency } = state.city
  if (emergency === null) {
    return {
      text: t('shell.drill.calm', { today: formatDate(today, language) }),
      badge: null,
      button: 'back',
    }
  }
  const since = formatDate(emergency.since, language)
  return emergency.drill
    ? { text: t('shell.drill.text', { since }), badge: t('shell.drill.badge'), button: 'back' }
    : { text: t('shell.drill.declared', { since }), badge: null, button: 'back' }
}

/**
 * Which day is looked at, whether an emergency stands, and plainly when it is a drill; with a way to the autumn
 * of 2020 and back. It stands there while the city is asked, so that nothing jumps when it answers.
 */
export const CityNotice = ({ situation }: { readonly situation: Situation }): ReactElement => {
  const { t } = useTranslation()
  const { text, badge, button } = useWords(situation)
  return (
    <Notice label={t('shell.drill.label')}>
      {badge !== null && <span className="krds-badge outline-warning">{badge}</span>}
      <p>{text}</p>
      {button !== null && (
        <button
          type="button"
          className="krds-btn small text"
          onClick={() => travel(situation, button === 'back' ? SEPTEMBER_2020 : null)}
        >
          {t(`shell.drill.${button}`)}
        </button>
      )}
    </Notice>
  )
}
