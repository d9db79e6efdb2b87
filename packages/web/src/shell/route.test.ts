import { describe, expect, it } from 'vitest'
import { hrefOf, type Route, readRoute } from './route.ts'

const routes: readonly Route[] = [
  { page: 'start' },
  { page: 'check', question: null },
  { page: 'check', question: 'business/shop-1.sales' },
  { page: 'result', example: null },
  { page: 'result', example: 'mapo-restaurant' },
  { page: 'examples' },
  { page: 'programmes' },
  { page: 'programme', id: 'rent-reduction' },
  { page: 'apply' },
  { page: 'cases' },
  { page: 'case', id: '0190a000-0000-7000-8000-000000000001' },
  { page: 'desk', query: '' },
  { page: 'desk', query: 'state=submitted&state=reopened&late=true' },
  { page: 'desk-case', id: '0190a000-0000-7000-8000-000000000001', query: 'officer=me' },
  { page: 'desk-load' },
  { page: 'payments', query: 'part=batches' },
  { page: 'audit', query: '' },
]

describe('an address', () => {
  it.each(routes)('leads back to its page: $page', (route) => {
    const [path = '', search = ''] = hrefOf(route).split('?')
    expect(readRoute(path, search)).toEqual(route)
  })
  it.each(['/nowhere', '/check/deeper', '/programmes/a/b', '/check/%'])(
    'of no page is not found: %s',
    (path) => expect(readRoute(path, '')).toEqual({ page: 'not-found' }),
  )
  it('takes a slash at its end', () =>
    expect(readRoute('/check/', '')).toEqual({ page: 'check', question: null }))
  it('survives a broken escape', () =>
    expect(readRoute('/programmes/%', '')).toEqual({ page: 'programme', id: '%' }))
})
