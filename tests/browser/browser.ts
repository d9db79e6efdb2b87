import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'

/** What a test asks for; each part has a default. */
export interface OpenOptions {
  /** In CSS pixels; a common phone unless given. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** The language the browser asks for; Korean unless given. */
  readonly lang?: 'ko' | 'en'
  /** The page to open first, `/` unless given. */
  readonly path?: string
  /** Another server than the one that all suites share. */
  readonly server?: string
}

/** An open browser page on the running server, with storage of its own. */
export interface OpenedOndol {
  readonly page: Page
  /** The address of the server, without a slash at its end. */
  readonly url: string
  /** Uncaught errors and error messages on the console so far: a good page has none. */
  readonly errors: readonly string[]
  readonly close: () => Promise<void>
}

const PHONE = { width: 390, height: 844 } as const

const collectErrors = (page: Page): readonly string[] => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return errors
}

const newPage = async (context: BrowserContext): Promise<Page> => {
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}

/** Opens the application as a visitor sees it for the first time. Close it when the test ends. */
export const openOndol = async (options: OpenOptions = {}): Promise<OpenedOndol> => {
  const { viewport = PHONE, lang = 'ko', path = '/', server: url = inject('ondolUrl') } = options
  const browser = await chromium.connect(inject('chromiumEndpoint'))
  const context = await browser.newContext({
    viewport,
    locale: lang === 'ko' ? 'ko-KR' : 'en-US',
    timezoneId: 'Asia/Seoul',
  })
  const page = await newPage(context)
  const errors = collectErrors(page)
  await page.goto(url + path, { waitUntil: 'load' })
  return { page, url, errors, close: () => browser.close() }
}
