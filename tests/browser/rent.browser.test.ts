import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '@ondol/platform/testing'
import { expect, test } from 'vitest'
import { accessibilityViolations } from './accessibility.ts'
import { type OpenedOndol, openOndol } from './browser.ts'

const LANDLORD = '/rent?example=landlord-three-shops&lease=pharmacy-lease'

/** What a side’s card says, with all spaces as one. */
const side = async ({ page }: OpenedOndol, name: string): Promise<string> =>
  (await page.getByRole('region', { name, exact: true }).innerText()).replaceAll(/\s+/g, ' ')

test('both sides follow the sliders at once, by the rules of the city', async () => {
  const opened = await openOndol({ path: LANDLORD })
  const { page } = opened
  const cut = page.getByRole('slider', { name: '인하율' })
  await cut.waitFor()
  expect(await side(opened, '임차인')).toContain('+312만원') // 2,600,000 × 20% × 6
  expect(await side(opened, '임대인')).toContain('+13만 860원')
  // 19%: no property tax is taken off any more.
  await cut.press('ArrowLeft')
  expect(await side(opened, '임차인')).toContain('+296만 4,000원')
  expect(await side(opened, '임대인')).toContain('착한 임대인 재산세 감면 이 조건에서는 없음')
  expect(await side(opened, '임대인')).toContain('모두 더하면 −')
  await page.getByRole('slider', { name: '기간' }).press('ArrowRight')
  expect(await side(opened, '임차인')).toContain('+345만 8,000원') // 494,000 × 7
  await page.getByText('표로 보기').click()
  const table = (await page.getByRole('table').innerText()).replaceAll(/\s+/g, ' ')
  expect(table).toContain('인하율 19%, 7개월')
  expect(table).toContain('+345만 8,000원 −345만 8,000원')
  expect(await accessibilityViolations(page)).toEqual([])
  expect(opened.errors).toEqual([])
  await opened.close()
})

test('what a tenant does not know is asked for, and counted once it is filled in', async () => {
  const opened = await openOndol({ path: '/rent?example=mapo-restaurant' })
  const { page } = opened
  await page.getByRole('slider', { name: '인하율' }).waitFor()
  expect(await side(opened, '임대인')).toContain('적어도')
  await page.getByRole('textbox', { name: '건물 연면적' }).fill('400')
  await page.getByRole('textbox', { name: '건물의 한 해 재산세' }).fill('6200000')
  await page.getByRole('textbox', { name: '임대인의 한 해 종합소득금액' }).fill('68000000')
  await page.waitForFunction(() => !document.body.innerText.includes('적어도'))
  // 6,200,000 × 62.5/400 × 50% = 484,370 a year, three years.
  expect(await side(opened, '임대인')).toContain('+145만 3,110원')
  expect(opened.errors).toEqual([])
  await opened.close()
})

test('from the result to the terms, and from the terms to a letter that is a PDF', async () => {
  const opened = await openOndol({
    path: '/result?example=mapo-restaurant',
    viewport: { width: 1280, height: 900 },
  })
  const { page } = opened
  await page.locator('.card', { hasText: '임차료 감액' }).first().locator('summary').first().click()
  await page.getByRole('link', { name: '인하율과 기간을 움직여 보기' }).click()
  await page.getByText('규칙이 권하는 조건: 30%, 6개월').waitFor()
  await page.getByRole('slider', { name: '기간' }).press('ArrowRight')
  await page.getByRole('link', { name: '이 조건으로 감액 청구서 쓰기' }).click()
  await page.getByRole('heading', { level: 1, name: '감액 청구서 쓰기' }).waitFor()
  const text = await page.locator('main').innerText()
  expect(text).toContain('30%, 7개월')
  expect(text).toContain('이 임대차의 길')
  expect(text).toContain('전화 120')
  for (const [who, name] of [
    ['보내는 사람 (임차인)', '김마포'],
    ['받는 사람 (임대인)', '최건물'],
  ] as const) {
    const party = page.getByRole('group', { name: who })
    await party.getByLabel('이름 또는 상호').fill(name)
    await party.getByLabel('주소').fill('서울특별시 마포구 와우산로 1')
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '보낼 편지 받기 (PDF, 3부)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('감액청구서-ko.pdf')
  const file = join(temporaryFolder('letter'), 'letter.pdf')
  await download.saveAs(file)
  expect(readFileSync(file).toString('latin1', 0, 5)).toBe('%PDF-')
  await page.getByText('편지를 받았어요').waitFor()
  expect(opened.errors).toEqual([])
  await opened.close()
})

test('somebody without a lease sees an example, and is told so', async () => {
  const opened = await openOndol({ path: '/rent' })
  await opened.page.getByRole('region', { name: '예시' }).waitFor()
  expect(await side(opened, '임차인')).toContain('+312만원')
  await opened.close()
})
