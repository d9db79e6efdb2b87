import type { Condition, Reason } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../language/use-language.ts'
import { BasisTag } from './basis-tag.tsx'
import { keyValues } from './key-values.ts'
import { ReasonTree } from './reason-tree.tsx'
import { VerdictSign, verdictOf } from './verdict.tsx'

interface ConditionItemProps {
  readonly condition: Condition
  readonly reason: Reason
  /** `business/b1`: whom the answer is for. */
  readonly subject: string
  readonly nameOf: (path: string) => string
}

interface SeenValueProps {
  readonly value: Reason
  /** Whose value it is, where it is not that of the answer's own subject. */
  readonly owner: string | null
}

const SeenValue = ({ value, owner }: SeenValueProps): ReactElement => (
  <li>
    {owner !== null && <span className="seen-owner">{owner} · </span>}
    {value.text} <strong>{value.shown}</strong>
    {value.parameter !== null && <BasisTag basis={value.parameter.basis} />}
  </li>
)

/** One condition in words: what was looked at, and on what it rests. */
export const ConditionBody = ({ condition, reason, subject, nameOf }: ConditionItemProps): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  return (
    <div className="condition-body">
      <p className="condition-text">{text(condition.text)}</p>
      <ul className="condition-values">
        {keyValues(reason).map((value) => (
          <SeenValue
            key={`${value.subject} ${value.text}`}
            value={value}
            owner={value.parameter !== null || value.subject === subject ? null : nameOf(value.subject)}
          />
        ))}
      </ul>
      <details className="condition-more">
        <summary>{t('result.how')}</summary>
        <ReasonTree reasons={[reason]} />
        <p className="condition-source">
          <BasisTag basis={condition.source.basis} /> {text(condition.source.text)}
        </p>
      </details>
    </div>
  )
}

/** One condition: whether it holds, what was looked at, and on what it rests. */
export const ConditionItem = (props: ConditionItemProps): ReactElement => {
  const { value } = props.reason
  return (
    <li className="condition">
      <VerdictSign verdict={verdictOf(typeof value === 'boolean' ? value : null)} />
      <ConditionBody {...props} />
    </li>
  )
}
