import type { ReactElement, ReactNode } from 'react'

interface NoticeProps {
  readonly label: string
  readonly children: ReactNode
}

/** A strip above the page: what one is looking at, and a way out of it. */
export const Notice = ({ label, children }: NoticeProps): ReactElement => (
  <section className="notice" aria-label={label}>
    <div className="inner">{children}</div>
  </section>
)
