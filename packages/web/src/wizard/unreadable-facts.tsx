import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page.tsx'
import { navigate } from '../shell/route.ts'
import { deleteDraft } from '../situation/draft.ts'

interface UnreadableFactsProps {
  readonly place: string
  readonly expected: string
}

/** Shown when kept or shared facts do not fit the vocabulary: where, and what was expected. */
export const UnreadableFacts = ({ place, expected }: UnreadableFactsProps): ReactElement => {
  const { t } = useTranslation()
  const restart = (): void => {
    deleteDraft()
    navigate({ page: 'check', question: null })
  }
  return (
    <Page title={t('wizard.unreadable.title')} lead={t('wizard.unreadable.text')}>
      <p>
        <code>{place}</code> — {expected}
      </p>
      <button type="button" className="krds-btn large primary" onClick={restart}>
        {t('wizard.unreadable.restart')}
      </button>
    </Page>
  )
}
