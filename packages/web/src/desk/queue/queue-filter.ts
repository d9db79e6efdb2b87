import type { CaseItem } from '../../server/api-types.ts'

export type State = CaseItem['state']

/** The states in the order in which a case usually goes through them; drafts are nobody's work. */
export const QUEUE_STATES: readonly State[] = [
  'submitted',
  'under-review',
  'evidence-asked',
  'committee',
  'approved',
  'rejected',
  'paid',
  'appealed',
  'reopened',
  'withdrawn',
  'closed',
]

export const SORTS = ['due', 'submitted', 'amount'] as const

/** Which cases are shown and in what order. It is kept in the address, so that it can be come back to and sent. */
export interface QueueFilter {
  readonly states: readonly State[]
  readonly programmes: readonly string[]
  /** Due on or before this day, `YYYY-MM-DD`. */
  readonly dueBy: string | null
  /** `me`, `nobody`, or the account of an officer. */
  readonly officer: string | null
  readonly isDuplicate: boolean
  readonly isLate: boolean
  /** The beginning of a reference. */
  readonly search: string
  readonly sort: (typeof SORTS)[number]
  readonly order: 'asc' | 'desc'
}

export const ALL_CASES: QueueFilter = {
  states: [],
  programmes: [],
  dueBy: null,
  officer: null,
  isDuplicate: false,
  isLate: false,
  search: '',
  sort: 'due',
  order: 'asc',
}

/** Reads a filter from an address; what it does not know, it leaves out. */
export const readFilter = (query: string): QueueFilter => {
  const read = new URLSearchParams(query)
  const sort = SORTS.find((one) => one === read.get('sort')) ?? ALL_CASES.sort
  const stated = read.getAll('state')
  return {
    states: QUEUE_STATES.filter((state) => stated.includes(state)),
    programmes: read.getAll('programme'),
    dueBy: dayOf(read.get('dueBy')),
    officer: read.get('officer'),
    isDuplicate: read.get('duplicate') === 'true',
    isLate: read.get('late') === 'true',
    search: read.get('search') ?? '',
    sort,
    order: read.get('order') === 'desc' ? 'desc' : 'asc',
  }
}

const dayOf = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null

/** The filter as it stands in an address; what goes without saying is left out. */
export const writeFilter = (filter: QueueFilter): string => {
  const query = new URLSearchParams()
  for (const state of filter.states) query.append('state', state)
  for (const programme of filter.programmes) query.append('programme', programme)
  if (filter.dueBy !== null) query.set('dueBy', filter.dueBy)
  if (filter.officer !== null) query.set('officer', filter.officer)
  if (filter.isDuplicate) query.set('duplicate', 'true')
  if (filter.isLate) query.set('late', 'true')
  if (filter.search !== '') query.set('search', filter.search)
  if (filter.sort !== ALL_CASES.sort) query.set('sort', filter.sort)
  if (filter.order !== ALL_CASES.order) query.set('order', filter.order)
  return query.toString()
}

/** A reference is searched for from so many characters on. */
const SHORTEST_SEARCH = 2

/** What the server is asked: the filter, and where the page begins. */
export const queueAddress = (
  filter: QueueFilter,
  { cursor, limit }: { readonly cursor: string | null; readonly limit: number },
): string => {
  const search = filter.search.trim()
  const query = new URLSearchParams(
    writeFilter({ ...filter, search: search.length < SHORTEST_SEARCH ? '' : search }),
  )
  query.set('limit', String(limit))
  if (cursor !== null) query.set('cursor', cursor)
  return `/v1/desk/cases?${query}`
}

/** How many of the filters that stand behind a button are in use. */
export const filtersInUse = ({ states, programmes, dueBy, officer, ...filter }: QueueFilter): number =>
  [
    states.length > 0,
    programmes.length > 0,
    dueBy !== null,
    officer !== null,
    filter.isDuplicate,
    filter.isLate,
  ].filter(Boolean).length
