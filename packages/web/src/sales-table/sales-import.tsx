import { lazy, type ReactElement, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

const ImportPanel = lazy(async () => ({ default: (await import('./import-panel.tsx')).ImportPanel }))

export interface SalesImportProps {
  readonly needed: readonly string[]
  /** What is entered for these months now. */
  readonly current: Readonly<Record<string, number>>
  readonly onTake: (values: Readonly<Record<string, number>>) => void
}

/** Offers to fill the months from a table. What reads tables is fetched when it is opened. */
export const SalesImport = (props: SalesImportProps): ReactElement => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [taken, setTaken] = useState(0)
  const panelId = useId()
  const take = (values: Readonly<Record<string, number>>): void => {
    props.onTake(values)
    setTaken(Object.keys(values).length)
    setOpen(false)
  }
  return (
    <div className="sales-import">
      <button
        type="button"
        className="krds-btn medium secondary"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'salesTable.close' : 'salesTable.open')}
      </button>
      <p role="status" className="sales-taken">
        {taken > 0 && !isOpen ? t('salesTable.taken', { count: taken }) : ''}
      </p>
      <div id={panelId}>
        {isOpen && (
          <Suspense fallback={<p role="status">{t('shell.loading')}</p>}>
            <ImportPanel {...props} onTake={take} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
