import type { Page } from 'playwright-core'

/** Signs in as one of the example people, by their name, and goes to a page. */
export const signIn = async (page: Page, person: string, path: string): Promise<void> => {
  await page.goto(new URL(`/sign-in?return=${encodeURIComponent(path)}`, page.url()).href)
  await page.getByRole('button', { name: new RegExp(`^${person}`) }).click()
  await page.waitForURL((url) => url.pathname + url.search === path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
