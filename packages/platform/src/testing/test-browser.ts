/** A browser as far as signing in needs one: it keeps cookies by their path and follows redirects when told. */
export interface TestBrowser {
  /** Asks for a page, without following where it leads. */
  readonly ask: (path: string, options?: AskOptions) => Promise<Response>
  /** Asks and follows every redirect; answers the last page, and the addresses passed on the way. */
  readonly visit: (path: string, options?: AskOptions) => Promise<Visit>
  /** The value of a cookie, whatever its path. */
  readonly cookie: (name: string) => string | undefined
  readonly setCookie: (name: string, value: string) => void
}

export interface AskOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
}

export interface Visit {
  readonly response: Response
  readonly passed: readonly URL[]
}

interface Cookie {
  readonly value: string
  readonly path: string
}

/** A new browser without cookies, at a server's public address, which may be reached at another one. */
export function testBrowser(origin: URL, reachedAt: URL = origin): TestBrowser {
  const jar = new Map<string, Cookie>()
  const ask = async (path: string, options: AskOptions = {}): Promise<Response> => {
    const url = new URL(path, origin)
    const reached = new URL(url.pathname + url.search, reachedAt)
    const response = await fetch(reached, { ...requestOf(options, cookiesFor(jar, url)), redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    return response
  }
  const visit = async (path: string, options?: AskOptions): Promise<Visit> => {
    const passed = [new URL(path, origin)]
    let response = await ask(path, options)
    while (response.status >= 300 && response.status < 400) {
      const next = new URL(response.headers.get('location') ?? '', passed.at(-1))
      if (next.origin !== origin.origin || passed.length > 20) return { response, passed: [...passed, next] }
      passed.push(next)
      response = await ask(next.href, { headers: options?.headers ?? {} })
    }
    return { response, passed }
  }
  return {
    ask,
    visit,
    cookie: (name) => [...jar].find(([key]) => key.startsWith(`${name};`))?.[1].value,
    setCookie: (name, value) => void jar.set(`${name};/`, { value, path: '/' }),
  }
}

function requestOf({ method = 'GET', headers = {}, form, json }: AskOptions, cookie: string): RequestInit {
  const sent = { ...headers, ...(cookie === '' ? {} : { cookie }) }
  if (form !== undefined) return { method: 'POST', headers: sent, body: new URLSearchParams(form) }
  if (json === undefined) return { method, headers: sent }
  return {
    method: 'POST',
    headers: { ...sent, 'content-type': 'application/json' },
    body: JSON.stringify(json),
  }
}

function cookiesFor(jar: ReadonlyMap<string, Cookie>, { pathname }: URL): string {
  return [...jar]
    .filter(([, { path }]) => path === '/' || pathname === path || pathname.startsWith(`${path}/`))
    .map(([key, { value }]) => `${key.split(';')[0]}=${value}`)
    .join('; ')
}

function keep(jar: Map<string, Cookie>, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/)
  const name = pair.slice(0, pair.indexOf('='))
  const value = pair.slice(pair.indexOf('=') + 1)
  const attribute = (wanted: string): string | undefined =>
    attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
  const path = attribute('path') ?? '/'
  const expires = attribute('expires')
  const isGone = attribute('max-age') === '0' || (expires !== undefined && new Date(expires) <= new Date(0))
  if (isGone || value === '') jar.delete(`${name};${path}`)
  else jar.set(`${name};${path}`, { value, path })
}
