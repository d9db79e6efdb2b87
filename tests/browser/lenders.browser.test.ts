import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityViolations } from './accessibility.ts'
import { applyFor, LOAN } from './applying.ts'
import { openOndol } from './browser.ts'
import { signIn, signInAs } from './signing-in.ts'

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }
const BANKS = {
  '한강은행 (예시)': { person: '류세희', role: '담당자 · 한강은행 (예시)' },
  '북한산은행 (예시)': { person: '마동진', role: '담당자 · 북한산은행 (예시)' },
} as const
const NAMES = ['한강은행 (예시)', '북한산은행 (예시)'] as const

/** Looks again until the routing, which runs each minute, has come by. */
const untilShown = async (page: Page, text: string): Promise<void> => {
  for (let tries = 0; tries < 50; tries++) {
    if (await page.getByText(text).first().isVisible()) return
    await page.waitForTimeout(2_000)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  throw new Error(`expected “${text}” within 100 seconds`)
}

const openOffer = async (page: Page, reference: string): Promise<void> => {
  await page.locator('li.lender-row', { hasText: reference }).getByRole('link').click()
  await page.getByRole('heading', { name: '답하기' }).waitFor()
}

test('a case goes from a bank that passes to the next, which pays it out', { timeout: 240_000 }, async () => {
  const [reference = ''] = await applyFor(LOAN, 1)
  const applicant = await openOndol({ viewport: PHONE })
  await signIn(applicant.page, '박민준', '/cases')
  await applicant.page.locator('.case-row', { hasText: reference }).getByRole('link').first().click()
  await applicant.page.getByRole('heading', { name: '금융기관' }).waitFor()
  await untilShown(applicant.page, '까지 답합니다')
  const shown = await applicant.page.locator('.lending-offers li').last().innerText()
  const holds = NAMES.find((name) => shown.includes(name)) ?? NAMES[0]
  const next = NAMES.find((name) => name !== holds) ?? NAMES[0]
  expect(await accessibilityViolations(applicant.page)).toEqual([])

  const one = await openOndol({ viewport: DESKTOP })
  await signInAs(one.page, BANKS[holds], '/lender')
  await openOffer(one.page, reference)
  expect(await accessibilityViolations(one.page)).toEqual([])
  await one.page.getByRole('button', { name: '맡지 않음' }).click()
  await one.page.getByLabel('까닭').selectOption('own-limit-reached')
  await one.page.getByRole('button', { name: '보내기' }).click()
  await one.page.getByRole('heading', { name: '우리 기관에 온 신청' }).waitFor()

  await untilShown(applicant.page, '기관의 한도 소진')
  await untilShown(applicant.page, next)

  const two = await openOndol({ viewport: DESKTOP })
  await signInAs(two.page, BANKS[next], '/lender')
  await openOffer(two.page, reference)
  await two.page.getByRole('button', { name: '조건을 제시하고 승낙' }).click()
  await two.page.getByLabel('금액 (원)').fill('20000000')
  await two.page.getByLabel('금리 (연 %)').fill('1.5')
  await two.page.getByLabel('기간 (개월)').fill('12')
  await two.page.getByRole('button', { name: '보내기' }).click()
  await two.page.getByRole('button', { name: '대출 실행 알림' }).click()
  await two.page.getByLabel('금액 (원)').fill('20000000')
  await two.page.getByLabel('날짜').fill(new Date().toISOString().slice(0, 10))
  await two.page.getByRole('button', { name: '보내기' }).click()
  await two.page.getByText('나간 금액').waitFor()

  await untilShown(applicant.page, '실행 완료')
  await applicant.page.getByText('나간 금액').waitFor()
  for (const { errors, close } of [applicant, one, two]) {
    expect(errors).toEqual([])
    await close()
  }
})

test('everybody reads how soon lenders answer, and nothing of a few cases', async () => {
  const { page, errors, close } = await openOndol({ viewport: PHONE })
  await page.goto(new URL('/lenders', page.url()).href)
  await page.getByRole('heading', { name: '금융기관별 답변 기간' }).waitFor()
  await page.getByText('10건이 되지 않아 공개하지 않습니다.').first().waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  expect(errors).toEqual([])
  await close()
})
