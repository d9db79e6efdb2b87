import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '@ondol/platform/testing'
import type { Download } from 'playwright-core'
import { expect, test } from 'vitest'
import { openOndol } from './browser.ts'

/** Where a download of the browser lies. */
const saved = async (download: Download): Promise<string> => {
  const path = join(temporaryFolder('download'), download.suggestedFilename())
  await download.saveAs(path)
  return path
}

type Opened = Awaited<ReturnType<typeof openOndol>>

/** Takes the restaurant over as one's own situation. */
const ownRestaurant = async (): Promise<Opened> => {
  const opened = await openOndol({ path: '/result?example=mapo-restaurant' })
  await opened.page.getByRole('button', { name: '이 내용을 내 것으로 가져와 고쳐 보기' }).click()
  await opened.page.waitForURL(/\/result$/)
  await opened.page.getByText('저장과 삭제').waitFor()
  return opened
}

const money = async ({ page }: Opened): Promise<string> =>
  (await page.locator('.hero-money').textContent()) ?? ''

test('a link carries the whole situation behind its #, and the server never sees it', async () => {
  const sender = await ownRestaurant()
  await sender.page.getByRole('button', { name: '링크 복사' }).click()
  const link = await sender.page
    .getByLabel('이어서 볼 수 있는 링크')
    .inputValue({ timeout: 5000 })
    .catch(() => sender.page.evaluate(() => navigator.clipboard.readText()))
  expect(link).toMatch(/\/result#s=[\w-]+$/)
  const receiver = await openOndol()
  const asked: string[] = []
  receiver.page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await receiver.page.goto(link)
  await receiver.page.getByText('공유받은 링크의 내용을 보고 있어요').waitFor()
  expect(await money(receiver)).toBe(await money(sender))
  expect(asked.join('\n')).not.toContain('s=')
  expect(asked.join('\n')).not.toContain('restaurant')
  expect(await receiver.page.evaluate(() => localStorage.getItem('ondol.situation'))).toBeNull()
  await receiver.page.getByRole('button', { name: '내 것으로 저장하고 이어서 하기' }).click()
  await receiver.page.getByText('저장과 삭제').waitFor()
  expect(await receiver.page.evaluate(() => localStorage.getItem('ondol.situation'))).toContain('restaurant')
  await sender.close()
  await receiver.close()
})

test('a link that was cut off says so', async () => {
  const { page, errors, close } = await openOndol({ path: '/result#s=eyJhIjoxfQ' })
  await page.getByRole('heading', { name: '링크가 온전하지 않아요' }).waitFor()
  expect(errors).toEqual([])
  await close()
})

test('the facts are saved as a file and opened again', async () => {
  const opened = await ownRestaurant()
  const { page } = opened
  const before = await money(opened)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '파일로 저장' }).click(),
  ])
  const file = await saved(download)
  const facts = JSON.parse(readFileSync(file, 'utf8'))
  const city = await page.request.get(`${opened.url}/v1/city`)
  expect(facts.asOf).toBe((await city.json()).today)
  expect(facts.business.restaurant.employees).toBe(2)
  await page.getByRole('button', { name: '모두 지우기' }).click()
  await page.getByRole('button', { name: '지우기', exact: true }).click()
  await page.waitForURL(/\/$/)
  expect(await page.evaluate(() => localStorage.getItem('ondol.situation'))).toBeNull()
  await page.goto(`${opened.url}/result`)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.locator('.hero-money').waitFor()
  expect(await money(opened)).toBe(before)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[1]') })
  await page.getByText('온돌에서 저장한 파일이 아니에요').waitFor()
  await opened.close()
})

test('an example never takes the place of one’s own answers unasked', async () => {
  const { page, url, close } = await ownRestaurant()
  await page.goto(`${url}/result?example=designated-driver`)
  await page.getByRole('button', { name: '이 내용을 내 것으로 가져와 고쳐 보기' }).click()
  await page.getByText('지금 이 기기에 있는 내 답이 지워집니다').waitFor()
  await page.getByRole('button', { name: '그만두기' }).click()
  expect(await page.evaluate(() => localStorage.getItem('ondol.situation'))).toContain('restaurant')
  await close()
})

test('the visitor goes back to September 2020 and returns', async () => {
  const { page, close } = await openOndol()
  await page.getByText('재난이라고 가정한 시연이에요').waitFor()
  await page.getByRole('button', { name: '2020년 9월로 가 보기' }).click()
  await page.getByText('지금 2020년 9월 15일 기준으로 보고 있어요').waitFor()
  await page.getByRole('link', { name: '지금 찾아보기' }).click()
  await page.getByText('가게나 사업을 해요').click()
  await page.getByRole('button', { name: '질문 시작하기' }).click()
  await page.waitForURL(/q=/)
  await page.getByRole('button', { name: '오늘로 돌아오기' }).click()
  await page.getByText('재난이라고 가정한 시연이에요').waitFor()
  await close()
})

test('the printed page holds every reason, and the PDF comes from the server', async () => {
  const { page, close } = await openOndol({ path: '/result?example=mapo-restaurant' })
  await page.locator('.card').first().waitFor()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  const cards = await page.locator('.card').count()
  expect(await page.locator('.card details[open]').count()).toBeGreaterThanOrEqual(cards)
  expect(await page.locator('.site-header').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PDF 받기' }).click(),
  ])
  expect(
    readFileSync(await saved(download))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await page.getByText('PDF를 내려받았어요').waitFor()
  await close()
})

test('without the server the device’s own date stands in, and the page says so', async () => {
  const { page, url, close } = await openOndol({ path: '/examples' })
  await page.route('**/v1/**', (route) => route.abort())
  await page.goto(`${url}/check`)
  await page.getByText('이 기기의 날짜로 계산합니다').waitFor()
  await page.goto(`${url}/result?example=mapo-restaurant`)
  await page.locator('.hero-money').waitFor()
  await page.getByRole('button', { name: 'PDF 받기' }).click()
  await page.getByText('지금은 PDF를 만들 수 없어요').waitFor()
  await close()
})

test.each([
  ['what is no JSON', '{', '먼저, 어떤 분이신가요?'],
  ['what another version kept', '{"version":9}', '먼저, 어떤 분이신가요?'],
  [
    'facts that the vocabulary does not know',
    '{"version":1,"start":null,"facts":{"person":{"me":{"shoeSize":42}}},"unknown":[],"asked":[],"asOf":null}',
    '저장된 내용을 읽을 수 없어요',
  ],
])('the device held %s: the wizard opens all the same', async (_, kept, heading) => {
  const { page, url, close } = await openOndol({ path: '/examples' })
  await page.evaluate((text) => localStorage.setItem('ondol.situation', text), kept)
  await page.goto(`${url}/check`)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await close()
})
