import type { MouseEvent, ReactElement, ReactNode } from 'react'
import { hrefOf, navigate, type Route } from './route.ts'

interface LinkProps {
  readonly to: Route
  readonly className?: string
  readonly current?: boolean
  readonly id?: string
  readonly onFocus?: () => void
  readonly children: ReactNode
}

const opensElsewhere = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

/** A link to a page of the application: an ordinary anchor that spares the reload. */
export const Link = ({ to, className, current = false, id, onFocus, children }: LinkProps): ReactElement => {
  const follow = (event: MouseEvent): void => {
    if (opensElsewhere(event)) return
    event.preventDefault()
    navigate(to)
  }
  return (
    <a
      id={id}
      href={hrefOf(to)}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
      onFocus={onFocus}
    >
      {children}
    </a>
  )
}
