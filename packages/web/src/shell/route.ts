import { useSyncExternalStore } from 'react'

/** A page of the application, as its address says. A page that filters reads its own `query`. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'check'; readonly question: string | null }
  | { readonly page: 'result'; readonly example: string | null }
  | { readonly page: 'examples' }
  | { readonly page: 'programmes' }
  | { readonly page: 'programme'; readonly id: string }
  | { readonly page: 'rent'; readonly query: string }
  | { readonly page: 'rent-letter'; readonly query: string }
  | { readonly page: 'apply' }
  | { readonly page: 'cases' }
  | { readonly page: 'case'; readonly id: string }
  | { readonly page: 'desk'; readonly query: string }
  | { readonly page: 'desk-case'; readonly id: string; readonly query: string }
  | { readonly page: 'desk-load' }
  | { readonly page: 'payments'; readonly query: string }
  | { readonly page: 'audit'; readonly query: string }
  | { readonly page: 'lenders' }
  | { readonly page: 'lender' }
  | { readonly page: 'lender-case'; readonly id: string }
  | { readonly page: 'not-found' }

type Read = (parts: readonly string[], query: URLSearchParams) => Route

/** Every address, with its parts that vary as `*`, and the page that it is of. */
const ADDRESSES: readonly (readonly [string, Read])[] = [
  ['', () => ({ page: 'start' })],
  ['check', (_, query) => ({ page: 'check', question: query.get('q') })],
  ['result', (_, query) => ({ page: 'result', example: query.get('example') })],
  ['examples', () => ({ page: 'examples' })],
  ['programmes', () => ({ page: 'programmes' })],
  ['programmes/*', ([id = '']) => ({ page: 'programme', id })],
  ['rent', (_, query) => ({ page: 'rent', query: query.toString() })],
  ['rent/letter', (_, query) => ({ page: 'rent-letter', query: query.toString() })],
  ['apply', () => ({ page: 'apply' })],
  ['cases', () => ({ page: 'cases' })],
  ['cases/*', ([id = '']) => ({ page: 'case', id })],
  ['desk', (_, query) => ({ page: 'desk', query: query.toString() })],
  ['desk/cases/*', ([id = ''], query) => ({ page: 'desk-case', id, query: query.toString() })],
  ['desk/load', () => ({ page: 'desk-load' })],
  ['payments', (_, query) => ({ page: 'payments', query: query.toString() })],
  ['lenders', () => ({ page: 'lenders' })],
  ['lender', () => ({ page: 'lender' })],
  ['lender/cases/*', ([id = '']) => ({ page: 'lender-case', id })],
  ['audit', (_, query) => ({ page: 'audit', query: query.toString() })],
]

const match = (pattern: string, parts: readonly string[]): readonly string[] | null => {
  const wanted = pattern.split('/').filter((part) => part !== '')
  if (wanted.length !== parts.length) return null
  if (wanted.some((part, index) => part !== '*' && part !== parts[index])) return null
  return parts.filter((_, index) => wanted[index] === '*')
}

/** Reads an address: the path and the query. */
export const readRoute = (path: string, search: string): Route => {
  const parts = path.split('/').filter((part) => part !== '')
  for (const [pattern, read] of ADDRESSES) {
    const varying = match(pattern, parts)
    if (varying !== null) return read(varying.map(decoded), new URLSearchParams(search))
  }
  return { page: 'not-found' }
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const query = (values: Readonly<Record<string, string | null>>): string => {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null)
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

const asked = (query: string): string => (query === '' ? '' : `?${query}`)

/** The address of a page. */
export const hrefOf = (route: Route): string => {
  switch (route.page) {
    case 'start':
    case 'not-found':
      return '/'
    case 'check':
      return `/check${query({ q: route.question })}`
    case 'result':
      return `/result${query({ example: route.example })}`
    case 'programme':
      return `/programmes/${encodeURIComponent(route.id)}`
    case 'case':
      return `/cases/${encodeURIComponent(route.id)}`
    case 'desk-case':
      return `/desk/cases/${encodeURIComponent(route.id)}${asked(route.query)}`
    case 'lender-case':
      return `/lender/cases/${encodeURIComponent(route.id)}`
    case 'desk-load':
      return '/desk/load'
    case 'rent-letter':
      return `/rent/letter${asked(route.query)}`
    case 'rent':
    case 'desk':
    case 'payments':
    case 'audit':
      return `/${route.page}${asked(route.query)}`
    case 'lenders':
    case 'lender':
    case 'examples':
    case 'programmes':
    case 'apply':
    case 'cases':
      return `/${route.page}`
  }
}

const CHANGED = 'ondol:route'

/** Goes to a page. `replace` leaves no step behind for the back button. */
export const navigate = (route: Route, how: 'push' | 'replace' = 'push'): void => {
  const href = hrefOf(route)
  if (how === 'replace') history.replaceState(null, '', href)
  else history.pushState(null, '', href)
  dispatchEvent(new Event(CHANGED))
}

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('popstate', changed)
  addEventListener(CHANGED, changed)
  return () => {
    removeEventListener('popstate', changed)
    removeEventListener(CHANGED, changed)
  }
}

const address = (): string => `${location.pathname}${location.search}`

/** The page that the address names now. */
export const useRoute = (): Route => {
  const now = useSyncExternalStore(subscribe, address)
  const [path = '/', search = ''] = now.split('?')
  return readRoute(path, search)
}
