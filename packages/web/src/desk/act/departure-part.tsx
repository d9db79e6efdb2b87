import { type ReactElement, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { parseInteger, parseWon } from '../../fields/parse-number.ts'
import type { Departure } from '../../server/api-types.ts'
import { Tick } from '../../shell/tick.tsx'
import { AreaField } from './area-field.tsx'
import { departs, type Said } from './departs.ts'
import type { Draft } from './draft.ts'
import type { PartProps } from './part-props.ts'

/** Why a decision departs, as the report counts it. */
const KINDS: readonly Departure['kind'][] = [
  'facts-not-in-the-rules',
  'hardship',
  'evidence-not-given',
  'evidence-not-believed',
  'rule-unclear',
  'committee',
  'other',
]

const numberIn = (text: string, parse: typeof parseInteger): number | null => {
  const parsed = parse(text, {})
  return parsed.kind === 'value' ? parsed.value : null
}

const saidIn = ({ action, draft }: Pick<PartProps, 'action' | 'draft'>): Said | null => {
  const outcome = outcomeOf(action, draft)
  if (outcome === null) return null
  return { outcome, amount: numberIn(draft.amount, parseWon), months: numberIn(draft.months, parseInteger) }
}

const outcomeOf = (action: PartProps['action'], draft: Draft): Said['outcome'] | null =>
  action === 'reject' ? 'reject' : action === 'approve' ? 'approve' : draft.outcome

const KindSelect = ({ draft, onDraft, problem }: PartProps): ReactElement => {
  const { t } = useTranslation('act')
  const { t: titleOf } = useTranslation('departures')
  const id = useId()
  const choose = (value: string): void =>
    onDraft({ departureKind: KINDS.find((kind) => kind === value) ?? null })
  return (
    <div className="form-field">
      <label htmlFor={id}>{t('form.departureKind')}</label>
      <select
        id={id}
        className="krds-form-select medium"
        aria-describedby={`${id}-problem`}
        value={draft.departureKind ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{t('form.choose')}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {titleOf(`kind.${kind}`)}
          </option>
        ))}
      </select>
      <p id={`${id}-problem`} className="field-problem">
        {problem === 'departureKind' ? t('form.problem.departureKind') : null}
      </p>
    </div>
  )
}

/** The kind and the reason of a departure. It shows by itself where the decision departs, and can be opened by hand. */
export const DeparturePart = (props: PartProps): ReactElement => {
  const { t } = useTranslation('act')
  const { draft, onDraft, problem, about, action } = props
  const said = saidIn({ action, draft })
  const does = about !== null && said !== null && departs(said, about)
  const { departs: isStated } = draft
  useEffect(() => {
    if (does && !isStated) onDraft({ departs: true })
  }, [does, isStated, onDraft])
  return (
    <div className={draft.departs ? 'form-departure' : ''}>
      <Tick isOn={draft.departs} isFixed={does} onTurn={(stated) => onDraft({ departs: stated })}>
        {t('form.departs')}
      </Tick>
      {draft.departs && (
        <>
          <p className="quiet">{t(does ? 'form.departsWhy' : 'form.departsHelp')}</p>
          <KindSelect {...props} />
          <AreaField
            label={t('form.departureReason')}
            value={draft.departureReason}
            onText={(departureReason) => onDraft({ departureReason })}
            problem={problem === 'departureReason' ? t('form.problem.departureReason') : null}
          />
        </>
      )}
    </div>
  )
}
