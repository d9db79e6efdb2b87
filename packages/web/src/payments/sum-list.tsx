import type { ReactElement } from 'react'

/** One sum with what it is. */
export interface SumLine {
  readonly id: string
  readonly title: string
  readonly shown: string
}

/** Sums beside their names, as many in a line as there is room for. */
export const SumList = ({ lines }: { readonly lines: readonly SumLine[] }): ReactElement => (
  <dl className="sum-list">
    {lines.map(({ id, title, shown }) => (
      <div key={id}>
        <dt>{title}</dt>
        <dd>{shown}</dd>
      </div>
    ))}
  </dl>
)
