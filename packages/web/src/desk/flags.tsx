import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskCase } from '../server/api-types.ts'

/** Says that another case resembles this one. */
export const DuplicateFlag = (): ReactElement => {
  const { t } = useTranslation('desk')
  return <span className="krds-badge bg-light-warning">{t('flag.duplicate')}</span>
}

/** What stands out about a case, beside its clock. */
export const Flags = ({
  flags: { duplicate, escalated },
}: {
  readonly flags: DeskCase['flags']
}): ReactElement | null => {
  const { t } = useTranslation('desk')
  if (!duplicate && !escalated) return null
  return (
    <span className="flags">
      {duplicate && <DuplicateFlag />}
      {escalated && <span className="krds-badge bg-light-danger">{t('flag.escalated')}</span>}
    </span>
  )
}
