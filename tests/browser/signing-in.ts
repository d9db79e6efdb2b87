import type { Page } from 'playwright-core'

/** Signs in as one of the example people, by their name, and goes to a page. */
export const signIn = async (page: Page, person: string, path: string): Promise<void> => {
  await page.goto(new URL(`/sign-in?return=${encodeURIComponent(path)}`, page.url()).href)
  await page.getByRole('button', { name: new RegExp(`^${person}`) }).click()
  await page.waitForURL((url) => url.pathname + url.search === path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Signs in and acts in a role: 담당자 · 마포구 동주민센터. Whoever has one role acts in it from the start. */
export const signInAs = async (
  page: Page,
  { person, role }: { readonly person: string; readonly role: string },
  path: string,
): Promise<void> => {
  await signIn(page, person, path)
  const acting = page.getByRole('navigation', { name: '업무 메뉴' }).locator('.work-role', { hasText: role })
  const choice = page.getByRole('main').getByRole('button', { name: role })
  await acting.or(choice).first().waitFor()
  if (await choice.isVisible()) await choice.click()
  await acting.waitFor()
}
