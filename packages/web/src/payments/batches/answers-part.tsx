import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { FileButton } from '../../shell/file-button.tsx'
import { type HandedIn, useHandIn, useReadReports } from '../use-exchange.ts'

const HandedInLine = ({ name, taken }: HandedIn): ReactElement => {
  const { t } = useTranslation('payments')
  switch (taken.kind) {
    case 'applied':
      return <>{t('answers.applied', { name, count: taken.reports })}</>
    case 'copy':
      return <>{t('answers.copy', { name })}</>
    case 'unreadable':
      return (
        <>
          {t('answers.unreadable', { name })} <span lang="en">{taken.fault}</span>
        </>
      )
  }
}

/** What the bank answers: read from the folder, or handed in as a file. */
export const AnswersPart = (): ReactElement => {
  const { t } = useTranslation('payments')
  const read = useReadReports()
  const hand = useHandIn()
  return (
    <section className="desk-part">
      <h2>{t('answers.title')}</h2>
      <p className="quiet">{t('answers.text')}</p>
      <ProblemNotice error={read.error ?? hand.error} />
      <div className="page-ways">
        <button
          type="button"
          className="krds-btn medium tertiary"
          disabled={read.isPending}
          onClick={() => read.mutate()}
        >
          {t('answers.read')}
        </button>
        <FileButton label={t('answers.hand')} accept=".xml" onFile={(file) => hand.mutate(file)} />
      </div>
      <p role="status">
        {read.data !== undefined &&
          (read.data === 0 ? t('answers.readNone') : t('answers.readDone', { count: read.data }))}
      </p>
      <p role="status">{hand.data !== undefined && <HandedInLine {...hand.data} />}</p>
    </section>
  )
}
