import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Group } from '../../shell/group.tsx'
import { Tick } from '../../shell/tick.tsx'
import type { PartProps } from './part-props.ts'

/** Whether it is granted or refused. */
export const OutcomePart = ({ draft, onDraft, problem }: PartProps): ReactElement => {
  const { t } = useTranslation(['desk', 'act'])
  return (
    <Group className="form-field form-choice" title={t('act:form.outcome')}>
      {(['approve', 'reject'] as const).map((outcome) => (
        <Tick
          key={outcome}
          oneOf="outcome"
          isOn={draft.outcome === outcome}
          onTurn={() => onDraft({ outcome })}
        >
          {t(`outcome.${outcome}`)}
        </Tick>
      ))}
      <p className="field-problem">{problem === 'outcome' ? t('act:form.problem.outcome') : null}</p>
    </Group>
  )
}
