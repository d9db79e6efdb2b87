import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeOf } from '../assessment/words.ts'
import { useText } from '../language/use-language.ts'
import { ConditionItem } from '../result/condition-item.tsx'
import type { Case } from '../server/api-types.ts'

/** What the rules said when the application was handed in, condition by condition. */
export const CaseReasons = ({ shown }: { readonly shown: Case }): ReactElement | null => {
  const { t } = useTranslation('mine')
  const text = useText()
  const programme = programmeOf(shown.programme.id)
  const { reasons } = shown
  if (programme === undefined || reasons === null) return null
  return (
    <details className="case-part case-reasons">
      <summary>
        <h2>{t('reasons.title')}</h2>
      </summary>
      <p>{text(programme.summary)}</p>
      <ul className="conditions">
        {reasons.conditions.map(({ id, reason }) => {
          const condition = programme.conditions.find((one) => one.id === id)
          return (
            condition && (
              <ConditionItem
                key={id}
                condition={condition}
                reason={reason}
                subject={shown.subject}
                nameOf={(path) => path}
              />
            )
          )
        })}
      </ul>
    </details>
  )
}
