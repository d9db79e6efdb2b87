import { type FormEvent, type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessed } from '../../assessment/assess-situation.ts'
import { byWorth } from '../../assessment/by-worth.ts'
import { useAssessed } from '../../assessment/use-assessed.ts'
import type { City } from '../../city/city.ts'
import { useCity } from '../../city/use-city.ts'
import { useLanguage } from '../../language/use-language.ts'
import { NothingYet } from '../../result/nothing-yet.tsx'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Page } from '../../shell/page.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { hasBegun, useDraft } from '../../situation/draft.ts'
import { factsFileOf } from '../../situation/facts-file.ts'
import type { Situation } from '../../situation/situation.ts'
import { UnreadableFacts } from '../../wizard/unreadable-facts.tsx'
import { Acknowledged } from './acknowledged.tsx'
import { ApplicantSection } from './applicant-section.tsx'
import { bodyOf } from './body.ts'
import { ChoiceSection } from './choice-section.tsx'
import { firstChosen } from './choices.ts'
import { useEntries } from './entries.ts'
import { useHandIn } from './hand-in.ts'
import { RegisterSection } from './register-section.tsx'
import { ThingsSection } from './things-section.tsx'
import { WaitingNotice } from './waiting-notice.tsx'

interface FormProps {
  readonly situation: Situation
  readonly assessed: Assessed
  readonly city: City
}

const ApplyForm = ({ situation, assessed, city }: FormProps): ReactElement => {
  const { t } = useTranslation('mine')
  const language = useLanguage()
  const results = byWorth(assessed.results)
  const [entries, onChange] = useEntries(firstChosen(results))
  const [state, handIn] = useHandIn()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    handIn(bodyOf({ facts: factsFileOf(situation, city), results, entries, language }))
  }
  if (state.kind === 'done') return <Acknowledged acknowledgement={state.acknowledgement} />
  const common = { situation, entries, onChange }
  return (
    <Page title={t('apply.title')} lead={t('apply.lead')} className="mine apply">
      <form onSubmit={submit}>
        <ChoiceSection results={results} {...common} />
        <ApplicantSection entries={entries} onChange={onChange} />
        <ThingsSection {...common} />
        <RegisterSection entries={entries} onChange={onChange} />
        <p className="apply-privacy">{t('apply.privacy')}</p>
        {state.kind === 'waiting' && <WaitingNotice standing={state.standing} />}
        <ProblemNotice error={state.kind === 'failed' ? state.error : null} />
        <button
          type="submit"
          className="krds-btn xlarge primary"
          disabled={entries.chosen.size === 0 || state.kind === 'sending' || state.kind === 'waiting'}
        >
          {state.kind === 'sending' ? t('apply.sending') : t('apply.send', { count: entries.chosen.size })}
        </button>
      </form>
    </Page>
  )
}

const Applying = ({ situation }: { readonly situation: Situation }): ReactElement => {
  const assessed = useAssessed(situation)
  const city = useCity()
  if (assessed === null || city.kind === 'asking') return <Skeleton />
  if (assessed.kind === 'unreadable') return <UnreadableFacts {...assessed} />
  return <ApplyForm situation={situation} assessed={assessed} city={city.city} />
}

/** Applies once for all that one qualifies for, with what was told in the wizard. */
export const ApplyPage = (): ReactElement => {
  const { t } = useTranslation()
  const draft = useDraft()
  // An application is of today, whatever day one has been looking at.
  const situation = useMemo(() => ({ ...draft, asOf: null }), [draft])
  if (!hasBegun(situation))
    return <NothingYet title={t('result.nothing.title')} text={t('result.nothing.text')} />
  return <Applying situation={situation} />
}
