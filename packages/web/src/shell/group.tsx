import { type ReactElement, type ReactNode, useId } from 'react'

interface GroupProps {
  readonly title: string
  readonly className?: string
  readonly children: ReactNode
}

/** Entries that belong together, under a title that is seen: the design system shows no `legend`. */
export const Group = ({ title, className = '', children }: GroupProps): ReactElement => {
  const id = useId()
  return (
    <fieldset className={className} aria-labelledby={id}>
      <p id={id} className="group-title">
        {title}
      </p>
      {children}
    </fieldset>
  )
}
