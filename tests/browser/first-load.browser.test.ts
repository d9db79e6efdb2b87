import { expect, test } from 'vitest'
import { openOndol } from './browser.ts'

const KILOBYTE = 1000

/** The bytes that came over the line for the page, by kind of file. */
const transferred = (
  page: Awaited<ReturnType<typeof openOndol>>['page'],
): Promise<Readonly<Record<'font' | 'other', number>>> =>
  page.evaluate(() => {
    const sum = { font: 0, other: 0 }
    for (const entry of performance.getEntries()) {
      if (!(entry instanceof PerformanceResourceTiming)) continue
      sum[entry.name.includes('.woff2') ? 'font' : 'other'] += entry.encodedBodySize
    }
    return sum
  })

test('the wizard’s first load stays under 200 kB compressed, fonts apart', async () => {
  const { page, close } = await openOndol({ path: '/check' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  const { other } = await transferred(page)
  expect(other).toBeGreaterThan(50 * KILOBYTE)
  expect(other).toBeLessThan(200 * KILOBYTE)
  await close()
})

test('what reads tables, speaks English and holds the examples is fetched only when wanted', async () => {
  const { page, close } = await openOndol({ path: '/check' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(names.filter((name) => /import-panel|read-workbook|example-situation|\/en-/.test(name))).toEqual([])
  await close()
})

test('on a slow line the page says that it is coming, and does not jump when it comes', async () => {
  const { page, url, close } = await openOndol({ path: '/examples' })
  const line = await page.context().newCDPSession(page)
  await line.send('Network.clearBrowserCache')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50 * KILOBYTE,
    uploadThroughput: 25 * KILOBYTE,
  })
  await page.goto(`${url}/check`, { waitUntil: 'commit' })
  await page.getByText('불러오고 있어요').first().waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 30_000 })
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          // The layout-shift entry has a value that the general type does not know.
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 8000)
      }),
  )
  expect(shift).toBeLessThan(0.1)
  await close()
})

test('a part of the program that does not arrive leaves a way to try again', async () => {
  const { page, close } = await openOndol()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.route('**/assets/check-page-*', (route) => route.abort())
  await page.getByRole('link', { name: '지금 찾아보기' }).click()
  await page.getByRole('heading', { name: '화면을 여는 데 문제가 생겼어요' }).waitFor()
  await page.unroute('**/assets/check-page-*')
  await page.getByRole('button', { name: '다시 시도하기' }).click()
  await page.getByRole('heading', { name: '먼저, 어떤 분이신가요?' }).waitFor()
  await close()
})
