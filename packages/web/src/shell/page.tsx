import { type ReactElement, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useArrival } from './use-arrival.ts'

interface PageProps {
  readonly title: string
  /** What the window is called, where the heading alone would not say. */
  readonly windowTitle?: string
  readonly lead?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A page: names the window, and moves the focus to its heading so that readers hear where they are. */
export const Page = ({
  title,
  windowTitle = title,
  lead,
  className = '',
  children,
}: PageProps): ReactElement => {
  const { t } = useTranslation()
  const heading = useArrival()
  useEffect(() => {
    document.title = `${windowTitle} · ${t('shell.name')}`
  }, [windowTitle, t])
  return (
    <div className={`page inner ${className}`}>
      <h1 ref={heading} tabIndex={-1} className="page-title">
        {title}
      </h1>
      {lead !== undefined && <p className="page-lead">{lead}</p>}
      {children}
    </div>
  )
}
