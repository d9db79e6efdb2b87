import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityViolations } from './accessibility.ts'
import { openOndol } from './browser.ts'

const whoIsIn = async (page: Page): Promise<{ readonly account?: { readonly name: string } }> =>
  await page.evaluate(async () => await (await fetch('/v1/session')).json())

test.each([320, 1280])('the choice of an example person reads well at %i px', async (width) => {
  const viewport = { width, height: 800 }
  const { page, errors, close } = await openOndol({ viewport, path: '/sign-in?return=/examples' })
  await page.getByRole('heading', { level: 1, name: '누구로 들어갈까요?' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px')
  expect(await accessibilityViolations(page)).toEqual([])
  expect(errors).toEqual([])
  await close()
})

test('one signs in by keyboard as an example person, and comes back', async () => {
  const { page, errors, close } = await openOndol({ path: '/sign-in?return=/examples' })
  const choice = page.getByRole('button', { name: /^김서연/ })
  await choice.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/examples')
  expect(await whoIsIn(page)).toMatchObject({ signedIn: true, account: { name: '김서연' } })
  expect(errors).toEqual([])
  await close()
})

test('a failed sign-in is told in words, with a way on', async () => {
  const { page, close } = await openOndol({ path: '/sign-in/callback?code=c&state=s' })
  await page.getByRole('heading', { level: 1, name: '로그인하지 못했습니다' }).waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  await page.getByRole('link', { name: /다시 로그인/ }).click()
  await page.getByRole('heading', { level: 1, name: '누구로 들어갈까요?' }).waitFor()
  await close()
})
