import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../shell/notice.tsx'
import { navigate } from '../shell/route.ts'
import { saveDraft } from '../situation/draft.ts'
import type { Situation } from '../situation/situation.ts'

/** Says that this is the content of a link, and offers to go on with it as one's own. */
export const SharedNotice = ({ situation }: { readonly situation: Situation }): ReactElement => {
  const { t } = useTranslation()
  const take = (): void => {
    saveDraft(situation)
    navigate({ page: 'result', example: null })
  }
  return (
    <Notice label={t('result.shared.label')}>
      <p>{t('result.shared.text')}</p>
      <button type="button" className="krds-btn small text" onClick={take}>
        {t('result.shared.take')}
      </button>
    </Notice>
  )
}
