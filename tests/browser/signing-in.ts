import type { Page } from 'playwright-core'

/** Signs in as one of the example people of the demonstration, and comes back to a page. */
export const signInAs = async (page: Page, { url, person, path }: SignIn): Promise<void> => {
  await page.goto(`${url}/sign-in?return=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name: new RegExp(`^${person}`) }).click()
  await page.waitForURL(`**${path}`)
}

interface SignIn {
  readonly url: string
  /** By the Korean name. */
  readonly person: string
  readonly path: string
}
