import { describe, expect, test } from 'vitest'
import { accessibilityViolations } from './accessibility.ts'
import { type OpenedOndol, openOndol } from './browser.ts'

const PAGES = [
  '/',
  '/check',
  '/result',
  '/result?example=mapo-restaurant',
  '/examples',
  '/rent?example=landlord-three-shops&lease=pharmacy-lease',
  '/rent/letter?example=mapo-restaurant',
  '/programmes',
  '/programmes/seoul-basic-security',
  '/programmes/nowhere',
  '/nowhere',
] as const

const SIZES = [
  { width: 320, height: 700 },
  { width: 1280, height: 900 },
] as const

const speakEnglish = async ({ page }: OpenedOndol): Promise<void> => {
  await page.getByRole('button', { name: 'English' }).click()
  await page.waitForFunction(() => document.documentElement.lang === 'en')
}

const problemsOf = async ({ page }: OpenedOndol, width: number): Promise<readonly string[]> => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  return [...(await accessibilityViolations(page)), ...(wide > width ? [`scrolls sideways: ${wide} px`] : [])]
}

describe.each(PAGES)('%s', (path) => {
  describe.each(SIZES)('at $width px', ({ width, height }) => {
    test.each(['ko', 'en'] as const)('has no violation and no sideways scroll (%s)', async (lang) => {
      const opened = await openOndol({ viewport: { width, height }, path })
      await opened.page.getByRole('heading', { level: 1 }).waitFor()
      if (lang === 'en') await speakEnglish(opened)
      expect(await problemsOf(opened, width)).toEqual([])
      // An address that names nothing answers 404, which the console notes.
      expect(opened.errors.filter((error) => !error.includes('404'))).toEqual([])
      await opened.close()
    })
  })
})

test.each(SIZES)(
  'an opened result has no violation at $width px, in high contrast too',
  async ({ width, height }) => {
    const opened = await openOndol({ viewport: { width, height }, path: '/result?example=mapo-restaurant' })
    const { page } = opened
    await page.locator('.card-head').first().click()
    await page.locator('.condition-more summary').first().click()
    await page.locator('.card-ineligible .card-head').first().click()
    expect(await problemsOf(opened, width)).toEqual([])
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.getByRole('button', { name: '고대비' }).click()
    expect(await problemsOf(opened, width)).toEqual([])
    await opened.close()
  },
)

test.each(SIZES)('a question of every kind has no violation at $width px', async ({ width, height }) => {
  const opened = await openOndol({ viewport: { width, height }, path: '/check' })
  const { page, url } = opened
  await page.getByText('가게나 사업을 해요').click()
  await page.getByText('그 자리를 빌려 쓰고 있어요').click()
  await page.getByRole('button', { name: '질문 시작하기' }).click()
  await page.waitForURL(/q=/)
  const questions = [
    'business/shop-1.borough',
    'business/shop-1.employees',
    'business/shop-1.openedOn',
    'business/shop-1.sales',
    'business/shop-1.damageProven',
    'person/me.receives',
    'person/me.work',
    'lease/shop-1.agreedCut',
    'business/shop-9.sales',
  ]
  for (const question of questions) {
    await page.goto(`${url}/check?q=${encodeURIComponent(question)}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await problemsOf(opened, width), question).toEqual([])
  }
  await opened.close()
})

test('the skip link leads to the content, and the language stays chosen', async () => {
  const { page, url, close } = await openOndol()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('본문 바로가기')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'main')
  await page.getByRole('button', { name: 'English' }).click()
  await page.goto(`${url}/examples`)
  await page.getByRole('heading', { level: 1, name: 'Situations like these' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await close()
})
