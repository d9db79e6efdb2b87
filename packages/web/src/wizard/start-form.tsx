import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page.tsx'
import { navigate } from '../shell/route.ts'
import { applyStart } from '../situation/apply-start.ts'
import { saveDraft } from '../situation/draft.ts'
import { type FamilyMember, NOBODY, type Situation, type StartAnswers } from '../situation/situation.ts'
import { FamilyRows } from './family-rows.tsx'
import { StartTick } from './start-tick.tsx'
import { Stepper } from './stepper.tsx'

interface PartProps {
  readonly answers: StartAnswers
  readonly change: (changed: Partial<StartAnswers>) => void
}

const MOST_SHOPS = 5
const MOST_TENANTS = 10
const MOST_FAMILY = 9

const Work = ({ answers, change }: PartProps): ReactElement => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <fieldset className="start-part" aria-labelledby={id}>
      <h2 id={id} className="start-legend">
        {t('wizard.start.work')}
      </h2>
      <p className="start-hint">{t('wizard.start.workHint')}</p>
      <StartTick kind="shop" checked={answers.shops > 0} onChange={(on) => change({ shops: on ? 1 : 0 })}>
        <Stepper
          label={t('wizard.start.shops')}
          value={answers.shops}
          least={1}
          most={MOST_SHOPS}
          onChange={(shops) => change({ shops })}
        />
        <StartTick
          kind="rents"
          checked={answers.rentsShops}
          onChange={(rentsShops) => change({ rentsShops })}
        />
      </StartTick>
      <StartTick kind="lets" checked={answers.tenants > 0} onChange={(on) => change({ tenants: on ? 1 : 0 })}>
        <Stepper
          label={t('wizard.start.tenants')}
          value={answers.tenants}
          least={1}
          most={MOST_TENANTS}
          onChange={(tenants) => change({ tenants })}
        />
      </StartTick>
      <StartTick
        kind="employed"
        checked={answers.isEmployed}
        onChange={(isEmployed) => change({ isEmployed })}
      />
      <StartTick
        kind="alone"
        checked={answers.worksAlone}
        onChange={(worksAlone) => change({ worksAlone })}
      />
      <StartTick
        kind="out"
        checked={answers.isOutOfWork}
        onChange={(isOutOfWork) => change({ isOutOfWork })}
      />
    </fieldset>
  )
}

const NEW_MEMBER: FamilyMember = { name: '', included: false }

const resized = (family: readonly FamilyMember[], size: number): readonly FamilyMember[] =>
  Array.from({ length: size }, (_, index) => family[index] ?? NEW_MEMBER)

const Family = ({ answers, change }: PartProps): ReactElement => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <fieldset className="start-part" aria-labelledby={id}>
      <h2 id={id} className="start-legend">
        {t('wizard.start.family')}
      </h2>
      <p className="start-hint">{t('wizard.start.familyHint')}</p>
      <Stepper
        label={t('wizard.start.familySize')}
        value={answers.family.length}
        least={0}
        most={MOST_FAMILY}
        onChange={(size) => change({ family: resized(answers.family, size) })}
      />
      <FamilyRows family={answers.family} onChange={(family) => change({ family })} />
    </fieldset>
  )
}

/** Who you are, in ticks: from this follows what there is to ask about. */
export const StartForm = ({ situation }: { readonly situation: Situation }): ReactElement => {
  const { t } = useTranslation()
  const [answers, setAnswers] = useState<StartAnswers>(situation.start ?? NOBODY)
  const change = (changed: Partial<StartAnswers>): void => setAnswers({ ...answers, ...changed })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    saveDraft(applyStart(situation, answers))
    navigate({ page: 'check', question: null })
  }
  return (
    <Page title={t('wizard.start.title')} lead={t('wizard.start.lead')} className="start-form">
      <form onSubmit={submit}>
        <Work answers={answers} change={change} />
        <Family answers={answers} change={change} />
        <div className="field-actions">
          <button type="submit" className="krds-btn large primary">
            {t('wizard.start.go')}
          </button>
        </div>
      </form>
    </Page>
  )
}
