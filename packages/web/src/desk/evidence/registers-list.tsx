import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import { useMoment } from '../../mine/use-moment.ts'
import type { DeskCase, Evidence } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { useSignedIn } from '../../session/session.ts'
import { useThingName } from '../fact-title.ts'
import { useAskRegisters } from './use-evidence.ts'

interface RegistersListProps {
  readonly evidence: Evidence
  readonly shown: DeskCase
}

const AskButton = ({ shown }: Pick<RegistersListProps, 'shown'>): ReactElement => {
  const { t } = useTranslation('evidence')
  const ask = useAskRegisters(shown.id)
  const told = ask.data?.told
  return (
    <>
      <button
        type="button"
        className="krds-btn small tertiary"
        disabled={ask.isPending}
        onClick={() => ask.mutate()}
      >
        {t(ask.isPending ? 'asking' : 'ask')}
      </button>
      <p role="status" className="quiet">
        {told === undefined ? '' : told.length === 0 ? t('nothingToAsk') : t('asked', { count: told.length })}
      </p>
      <ProblemNotice error={ask.error} />
    </>
  )
}

/** The official registers: which may be asked, and what came of asking. */
export const RegistersList = ({
  evidence: { registers },
  shown,
}: RegistersListProps): ReactElement | null => {
  const { t } = useTranslation('evidence')
  const text = useText()
  const moment = useMoment()
  const nameOf = useThingName(shown)
  const role = useSignedIn()?.acting?.role
  if (registers.length === 0) return null
  const mayAsk = (role === 'officer' || role === 'supervisor') && registers.some(({ isAgreed }) => isAgreed)
  return (
    <>
      <h3>{t('registers')}</h3>
      <ul className="needs">
        {registers.map(({ id, title, isAgreed, answers }) => (
          <li key={id}>
            {text(title)} {!isAgreed && <span className="quiet">{t('notAgreed')}</span>}
            {isAgreed && answers.length === 0 && <span className="quiet">{t('noAnswer')}</span>}
            {answers.map(({ thing, outcome, at, detail }) => (
              <span key={`${thing} ${at}`} className="cell-sub">
                {nameOf(thing)}: {t(`outcome.${outcome}`)} ({moment.minute(at)}
                {detail === null ? '' : `, ${detail}`})
              </span>
            ))}
          </li>
        ))}
      </ul>
      {mayAsk && <AskButton shown={shown} />}
    </>
  )
}
