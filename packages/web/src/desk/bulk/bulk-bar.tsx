import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

interface BulkBarProps {
  readonly count: number
  readonly onOpen: () => void
  readonly onClear: () => void
}

/** How many cases are marked, and what to do with them; at the foot of the window while there are any. */
export const BulkBar = ({ count, onOpen, onClear }: BulkBarProps): ReactElement => {
  const { t } = useTranslation('act')
  return (
    <div className={count === 0 ? '' : 'bulk-bar'}>
      <p role="status" className={count === 0 ? 'sr-only' : ''}>
        {count === 0 ? '' : t('bulk.selected', { count })}
      </p>
      {count > 0 && (
        <>
          <button type="button" className="krds-btn medium primary" onClick={onOpen}>
            {t('bulk.open')}
          </button>
          <button type="button" className="krds-btn medium text" onClick={onClear}>
            {t('bulk.clear')}
          </button>
        </>
      )}
    </div>
  )
}
