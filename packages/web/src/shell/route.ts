import { useSyncExternalStore } from 'react'

/** A page of the application, as its address says. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'check'; readonly question: string | null }
  | { readonly page: 'result'; readonly example: string | null }
  | { readonly page: 'examples' }
  | { readonly page: 'programmes' }
  | { readonly page: 'programme'; readonly id: string }
  | { readonly page: 'not-found' }

/** Reads an address: the path and the query. */
export const readRoute = (path: string, search: string): Route => {
  const query = new URLSearchParams(search)
  const [first = '', second, ...rest] = path.split('/').filter((part) => part !== '')
  if (rest.length > 0 || (second !== undefined && first !== 'programmes')) return { page: 'not-found' }
  switch (first) {
    case '':
      return { page: 'start' }
    case 'check':
      return { page: 'check', question: query.get('q') }
    case 'result':
      return { page: 'result', example: query.get('example') }
    case 'examples':
      return { page: 'examples' }
    case 'programmes':
      return second === undefined ? { page: 'programmes' } : { page: 'programme', id: decoded(second) }
    default:
      return { page: 'not-found' }
  }
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
    case 'examples':
      return '/examples'
    case 'programmes':
      return '/programmes'
    case 'programme':
      return `/programmes/${encodeURIComponent(route.id)}`
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
