/** The parts of the page; the address names the one that is shown. */
export const VIEWS = ['due', 'batches', 'differences', 'budgets'] as const
export type View = (typeof VIEWS)[number]

/** The part that a query names; what is due without one. */
export const readView = (query: string): View => {
  const named = new URLSearchParams(query).get('view')
  return VIEWS.find((view) => view === named) ?? 'due'
}

/** The query that names a part. */
export const writeView = (view: View): string => (view === 'due' ? '' : `view=${view}`)
