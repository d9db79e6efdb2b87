import { type ReactElement, type ReactNode, useId } from 'react'

/** One part of the form, with its heading. */
export const Part = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactElement => {
  const id = useId()
  return (
    <section className="apply-part" aria-labelledby={id}>
      <h2 id={id} className="apply-title">
        {title}
      </h2>
      {children}
    </section>
  )
}
