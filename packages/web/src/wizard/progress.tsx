import type { Result } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** How many answers are settled: true to what is known, without a promise of how many questions remain. */
export const Progress = ({ results }: { readonly results: readonly Result[] }): ReactElement => {
  const { t } = useTranslation()
  const settled = results.filter(({ status }) => status !== 'unknown').length
  const label = t('wizard.progress', { settled, all: results.length })
  return (
    <div className="progress">
      <p className="progress-label">{label}</p>
      <progress className="progress-bar" max={results.length} value={settled} aria-label={label} />
    </div>
  )
}
