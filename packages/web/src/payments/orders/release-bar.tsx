import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatWon } from '../../format/won.ts'
import { useLanguage } from '../../language/use-language.ts'
import type { PaymentOrder } from '../../server/api-types.ts'
import { ReleaseDialog } from './release-dialog.tsx'

interface ReleaseBarProps {
  readonly chosen: readonly PaymentOrder[]
  readonly onClear: () => void
}

/** How much is chosen, and the way to release it. */
export const ReleaseBar = ({ chosen, onClear }: ReleaseBarProps): ReactElement => {
  const { t } = useTranslation('payments')
  const language = useLanguage()
  const [asked, setAsked] = useState<readonly PaymentOrder[] | null>(null)
  const sum = chosen.reduce((total, { amount }) => total + amount, 0)
  const count = chosen.length
  return (
    <>
      <div className={count === 0 ? '' : 'bulk-bar'}>
        <p role="status" className={count === 0 ? 'sr-only' : ''}>
          {count === 0 ? '' : t('release.selected', { count, sum: formatWon(sum, language) })}
        </p>
        {count > 0 && (
          <>
            <button type="button" className="krds-btn medium primary" onClick={() => setAsked(chosen)}>
              {t('release.open')}
            </button>
            <button type="button" className="krds-btn medium text" onClick={onClear}>
              {t('release.clear')}
            </button>
          </>
        )}
      </div>
      {asked !== null && <ReleaseDialog orders={asked} onClose={() => setAsked(null)} onDone={onClear} />}
    </>
  )
}
