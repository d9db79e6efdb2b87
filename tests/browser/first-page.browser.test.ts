import { expect, test } from 'vitest'
import { accessibilityViolations } from './accessibility.ts'
import { openOndol } from './browser.ts'

const widths = [320, 390, 1280] as const

test.each(widths)('the first page opens at %i px without an error, nothing cut off', async (width) => {
  const { page, errors, close } = await openOndol({ viewport: { width, height: 800 } })
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  expect(await accessibilityViolations(page)).toEqual([])
  expect(errors).toEqual([])
  await close()
})

test('the first page speaks Korean', async () => {
  const { page, close } = await openOndol()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ko')
  await close()
})
