import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityViolations } from './accessibility.ts'
import { openOndol } from './browser.ts'
import { signIn } from './signing-in.ts'

const fillAll = async (page: Page, label: RegExp, text: string): Promise<void> => {
  for (const field of await page.getByLabel(label).all()) await field.fill(text)
}

const takeRestaurant = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/result?example=mapo-restaurant`)
  await page.getByRole('button', { name: '이 내용을 내 것으로 가져와 고쳐 보기' }).click()
  await page.waitForURL('**/result')
}

/** A page that has no violation, and no sideways scroll, on a phone and on a desk. */
const expectReadable = async (page: Page): Promise<void> => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await accessibilityViolations(page), `${width} px`).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
}

test('whoever is not signed in is told how, and comes back', async () => {
  const { page, errors, close } = await openOndol({ path: '/cases' })
  await page.getByRole('heading', { level: 1, name: '로그인이 필요해요' }).waitFor()
  await expectReadable(page)
  await page.locator('main').getByRole('link', { name: '로그인' }).click()
  await page.getByRole('button', { name: /^정다혜/ }).click()
  await page.getByRole('heading', { level: 1, name: '내 신청' }).waitFor()
  expect(errors).toEqual([])
  await close()
})

test('a merchant applies once for everything, follows a case, writes to the office and takes it back', async () => {
  const { page, url, errors, close } = await openOndol()
  await takeRestaurant(page, url)
  await signIn(page, '박민준', '/apply')
  await page.getByRole('heading', { level: 1, name: '한 번에 신청하기' }).waitFor()
  await expectReadable(page)
  await page.getByLabel('이름').fill('박민준')
  await page.getByLabel('주민등록번호').fill('900101-1234567')
  await fillAll(page, /사업자등록번호/, '124-81-00998')
  await fillAll(page, /주소/, '서울특별시 마포구 월드컵북로 396')
  await page.getByRole('button', { name: /가지 신청하기$/ }).click()
  await page.getByRole('heading', { level: 1, name: /신청했어요/ }).waitFor()
  await expectReadable(page)
  await page.getByRole('link', { name: '지방소득세 한시 감면' }).click()
  await page.getByText('신청이 접수되었습니다.').waitFor()
  await page.getByRole('button', { name: '담당자에게 쓰기' }).click()
  await page.getByLabel('전할 말').fill('서류를 곧 보내겠습니다.')
  await page.getByRole('button', { name: '보내기' }).click()
  await page.getByText('서류를 곧 보내겠습니다.').waitFor()
  await expectReadable(page)
  await page.getByRole('button', { name: '신청 취하하기' }).click()
  await page.getByRole('button', { name: '취하하기', exact: true }).click()
  await page.locator('.case-status').getByText('취하', { exact: true }).waitFor()
  expect(errors).toEqual([])
  await close()
})

test('another person does not see the case', async () => {
  const first = await openOndol()
  await takeRestaurant(first.page, first.url)
  await signIn(first.page, '이순자', '/cases')
  const own = await first.page.evaluate(async () => (await fetch('/v1/cases')).status)
  expect(own).toBe(200)
  const answer = await first.page.evaluate(async () => await (await fetch('/v1/cases?limit=100')).text())
  expect(answer).not.toContain('박민준')
  await first.close()
})
