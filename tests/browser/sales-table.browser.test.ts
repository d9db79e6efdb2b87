import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityViolations } from './accessibility.ts'
import { type OpenedOndol, openOndol } from './browser.ts'
import { workbookOf } from './workbook.ts'

/** The wizard at the question for monthly sales, with the months that it asks for. */
const openSales = async (): Promise<OpenedOndol & { readonly months: readonly string[] }> => {
  const opened = await openOndol({ path: '/check' })
  const { page, url } = opened
  await page.getByText('가게나 사업을 해요').click()
  await page.getByRole('button', { name: '질문 시작하기' }).click()
  await page.waitForURL(/q=/)
  await page.goto(`${url}/check?q=business/shop-1.sales`)
  await page.getByRole('button', { name: /표로 한 번에/ }).click()
  await page.getByLabel('표를 여기에 붙여 넣기').waitFor()
  const labels = await page
    .locator('.months input')
    .evaluateAll((inputs) => inputs.map((input) => input.ariaLabel ?? ''))
  return { ...opened, months: labels.map(monthOf) }
}

/** `2026년 6월` → `2026-06`. */
const monthOf = (label: string): string => {
  const [, year, month = ''] = /^(\d+)년 (\d+)월$/.exec(label) ?? []
  return `${year}-${month.padStart(2, '0')}`
}

const upload = async (page: Page, name: string, content: Buffer): Promise<void> => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
}

const entries = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.months input')
    .evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLInputElement ? input.value : '')))

/** A card company's daily list: sales of 1,000,000 and 500,000 a month, and one sale of 30,000 taken back. */
const cardList = (months: readonly string[]): string =>
  [
    '가맹점 거래내역 조회',
    '가맹점명,온돌식당',
    '거래일자,거래시간,승인번호,거래구분,거래금액,수수료',
    ...months.flatMap((month, at) => [
      `${month}-01,12:00:00,${at}01,승인,"1,000,000",8000`,
      `${month}-15,12:30:00,${at}02,승인,"30,000",240`,
      `${month}-15,12:35:00,${at}02,승인취소,"-30,000",-240`,
      `${month}-28,19:00:00,${at}03,승인,"500,000",4000`,
    ]),
  ].join('\r\n')

test('a card company’s list fills the months, after it was shown what was read', async () => {
  const { page, months, errors, close } = await openSales()
  await upload(page, 'card.csv', Buffer.from(`\uFEFF${cardList(months)}`))
  await page.getByText(`취소 ${months.length}건을 매출에서 뺐어요.`).waitFor()
  expect(await page.locator('.preview-won').allTextContents()).toEqual(months.map(() => '150만원'))
  expect(await accessibilityViolations(page)).toEqual([])
  expect((await entries(page)).every((value) => value === '')).toBe(true)
  await page.getByRole('button', { name: `${months.length}달 가져오기` }).click()
  await page.getByText(`${months.length}달의 금액을 가져왔어요`).waitFor()
  expect(await entries(page)).toEqual(months.map(() => '1,500,000'))
  await page.getByRole('button', { name: '다음' }).click()
  await page.waitForURL((url) => url.searchParams.get('q') !== 'business/shop-1.sales')
  const kept = JSON.parse((await page.evaluate(() => localStorage.getItem('ondol.situation'))) ?? '{}')
  expect(Object.keys(kept.facts.business['shop-1'].sales).sort()).toEqual([...months].sort())
  expect(errors).toEqual([])
  await close()
})

test('a second card company is added to the first', async () => {
  const { page, months, close } = await openSales()
  const [month = ''] = months
  const take = async (won: string): Promise<void> => {
    await page.getByLabel('표를 여기에 붙여 넣기').fill(`${month}\t${won}`)
    await page.getByRole('button', { name: '붙여 넣은 표 읽기' }).click()
  }
  await take('700,000')
  await page.getByRole('button', { name: '1달 가져오기' }).click()
  await page.getByRole('button', { name: /표로 한 번에/ }).click()
  await take('300,000')
  await page.getByText('더하기 (카드사가 여럿일 때)').click()
  await page.getByRole('button', { name: '1달 가져오기' }).click()
  expect((await entries(page))[0]).toBe('1,000,000')
  await close()
})

test('a table in CP949, as Korean spreadsheets save it, is read with all its syllables', async () => {
  const { page, months, close } = await openSales()
  // 뷁 stands in CP949 alone: bytes 0x94 0xEE.
  const head = Buffer.from([0x94, 0xee, 0x0a, 0xbf, 0xf9, 0x2c, 0xb8, 0xc5, 0xc3, 0xe2, 0x0a])
  await upload(
    page,
    'sales.csv',
    Buffer.concat([head, Buffer.from(months.map((month) => `${month},"2,000"`).join('\n'))]),
  )
  await page.getByRole('button', { name: `${months.length}달 가져오기` }).click()
  expect((await entries(page))[0]).toBe('2,000')
  const syllable = await page.evaluate(() => new TextDecoder('euc-kr').decode(Uint8Array.of(0x94, 0xee)))
  expect(syllable).toBe('뷁')
  await close()
})

test('a workbook is read, dates and numbers as the spreadsheet has them', async () => {
  const { page, months, close } = await openSales()
  await upload(
    page,
    'sales.xlsx',
    workbookOf([['매출월', '매출액'], ...months.map((month) => [month, 3_000_000] as const)]),
  )
  await page.getByRole('button', { name: `${months.length}달 가져오기` }).click()
  expect(await entries(page)).toEqual(months.map(() => '3,000,000'))
  await close()
})

test('what cannot be read is named by cell, and files of other kinds are refused with a way out', async () => {
  const { page, months, close } = await openSales()
  await page
    .getByLabel('표를 여기에 붙여 넣기')
    .fill(`매출월\t매출액\n${months[0]}\t백만\n2020.13\t5\n${months[1]}\t7`)
  await page.getByRole('button', { name: '붙여 넣은 표 읽기' }).click()
  const problems = page.locator('.import-problems')
  await problems.waitFor()
  expect(await problems.textContent()).toContain('2행 B열')
  expect(await problems.textContent()).toContain('적힌 값: 백만')
  expect(await problems.textContent()).toContain('3행 A열')
  await page.getByRole('button', { name: '1달 가져오기' }).waitFor()
  await upload(page, 'old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  await page.getByText('옛 엑셀 파일(.xls)은 읽을 수 없어요').waitFor()
  await upload(page, 'note.txt', Buffer.from('안녕하세요'))
  await page.getByText('달과 매출이 들어 있는 표를 찾지 못했어요').waitFor()
  expect((await entries(page)).every((value) => value === '')).toBe(true)
  await close()
})

test('a column copied from a spreadsheet can be pasted straight into the months', async () => {
  const { page, months, close } = await openSales()
  const column = months.map((_, at) => `${at + 1},000,000`).join('\r\n')
  await page.locator('.months input').first().focus()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, column)
  expect(await entries(page)).toEqual(months.map((_, at) => `${at + 1},000,000`))
  await close()
})
