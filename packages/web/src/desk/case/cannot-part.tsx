import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import type { DeskCase } from '../../server/api-types.ts'
import { DESK_ACTIONS, type DeskAction } from '../act/desk-action.ts'
import { useActionTitles } from '../state-titles.ts'

/** Why an action cannot be taken now; `null` where the server says nothing about it. */
export const useWhyNot = ({ cannot }: DeskCase): ((action: DeskAction) => string | null) => {
  const text = useText()
  return (action) => {
    const reasons = cannot.find((one) => one.action === action)?.reasons ?? []
    return reasons.length === 0 ? null : reasons.map(text).join(' ')
  }
}

/** What cannot be done now, and why. */
export const CannotPart = ({ shown }: { readonly shown: DeskCase }): ReactElement | null => {
  const { t } = useTranslation('act')
  const titleOf = useActionTitles()
  const whyNot = useWhyNot(shown)
  const refused = DESK_ACTIONS.flatMap((action) => {
    const reason = whyNot(action)
    return reason === null ? [] : [{ action, reason }]
  })
  if (refused.length === 0) return null
  return (
    <details className="cannot">
      <summary>{t('cannot.title', { count: refused.length })}</summary>
      <dl>
        {refused.map(({ action, reason }) => (
          <div key={action}>
            <dt>{titleOf(action)}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
