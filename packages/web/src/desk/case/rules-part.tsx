import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeOf } from '../../assessment/words.ts'
import { useText } from '../../language/use-language.ts'
import { ConditionBody } from '../../result/condition-item.tsx'
import { VerdictSign, verdictOf } from '../../result/verdict.tsx'
import type { DeskCase } from '../../server/api-types.ts'
import { useThingName } from '../fact-title.ts'
import { DifferencesList } from './differences-list.tsx'
import { heldAtSubmission } from './held-at-submission.ts'
import { RulesAnswers } from './rules-answers.tsx'

interface RulesPartProps {
  readonly shown: DeskCase
}

const Conditions = ({ shown }: RulesPartProps): ReactElement | null => {
  const { t } = useTranslation('desk')
  const text = useText()
  const nameOf = useThingName(shown)
  const programme = programmeOf(shown.programme.id)
  if (programme === undefined) return null
  return (
    <table className="desk-table rules-table">
      <caption className="sr-only">{t('rules.conditions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rules.condition')}</th>
          <th scope="col" className="col-sign">
            {t('rules.submitted')}
          </th>
          <th scope="col" className="col-sign">
            {t('rules.now')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.rules.reasons.conditions.map(({ id, reason }) => {
          const condition = programme.conditions.find((one) => one.id === id)
          if (condition === undefined) return null
          const before = verdictOf(heldAtSubmission(shown.rules.submitted, id))
          const now = verdictOf(typeof reason.value === 'boolean' ? reason.value : null)
          return (
            <tr key={id} className={before === now ? '' : 'differs'}>
              <th scope="row" aria-label={text(condition.text)}>
                <ConditionBody
                  condition={condition}
                  reason={reason}
                  subject={shown.subject}
                  nameOf={nameOf}
                />
              </th>
              <td className="col-sign">
                <VerdictSign verdict={before} />
              </td>
              <td className="col-sign">
                <VerdictSign verdict={now} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What the rules said when it was handed in, beside what they say now on facts that are verified and corrected. */
export const RulesPart = ({ shown }: RulesPartProps): ReactElement => {
  const { t } = useTranslation('desk')
  const { changes } = shown.rules.reasons
  return (
    <section className="desk-part">
      <h2>{t('rules.title')}</h2>
      <RulesAnswers shown={shown} />
      <DifferencesList differences={shown.rules.differences} />
      <Conditions shown={shown} />
      {changes.length > 0 && (
        <>
          <h3>{t('rules.changes')}</h3>
          <ul className="changes">
            {changes.map(({ condition, text }) => (
              <li key={`${condition} ${text}`}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {shown.rules.needsSecondSignature && <p className="desk-waiting">{t('rules.needsSecondSignature')}</p>}
    </section>
  )
}
