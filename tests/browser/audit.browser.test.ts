import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { alterBehind } from '@ondol/platform/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityViolations } from './accessibility.ts'
import { applyFor, BASIC_SECURITY, setBudget } from './applying.ts'
import { type OpenedOndol, type OpenOptions, openOndol } from './browser.ts'
import { type OndolServer, startOndol } from './server.ts'
import { signIn, signInAs } from './signing-in.ts'

const OFFICER = { person: '강은지', role: '담당자 · 마포구 동주민센터' }
const DESKTOP = { width: 1280, height: 900 }

let server: OndolServer
let reference = ''

/** A city of its own: what is altered here must not trouble the other suites. */
beforeAll(async () => {
  server = await startOndol()
  await setBudget(BASIC_SECURITY.programme, 700_000_000, { server: server.url })
  const references = await applyFor(BASIC_SECURITY, 2, { server: server.url })
  reference = references[0] ?? ''
})
afterAll(async () => {
  await server.stop()
  rmSync(server.dataFolder, { recursive: true, force: true })
})

const openAudit = async (options: OpenOptions = {}, path = '/audit'): Promise<OpenedOndol> => {
  const opened = await openOndol({ viewport: DESKTOP, server: server.url, ...options })
  await signIn(opened.page, '신재현', path)
  return opened
}

const verify = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '지금 확인하기' }).click()
  await page.getByRole('progressbar', { name: '확인한 정도' }).waitFor()
  await page.getByRole('progressbar', { name: '확인한 정도' }).waitFor({ state: 'detached', timeout: 60_000 })
}

/** Alters an event as the owner of the tables does, while no server runs. */
const alterEvent = async (statement: string): Promise<void> => {
  await server.stop()
  await alterBehind({ folder: join(server.dataFolder, 'database'), table: 'case_event', statement })
  server = await startOndol(server.dataFolder)
}

test('an auditor verifies everything, and takes a signed manifest along', async () => {
  const { page, errors, close } = await openAudit()
  await verify(page)
  await page.getByText('모두 적힌 그대로입니다.').waitFor()
  await page.getByText('맞음', { exact: true }).first().waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '내려받기 1', exact: true }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  const saved = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  expect(saved).toMatchObject({
    body: { number: 1 },
    signature: expect.any(String),
    keys: [{ algorithm: 'Ed25519' }],
  })
  expect(errors).toEqual([])
  await close()
})

test('a case is found by its number, and its chain is shown', async () => {
  const { page, errors, close } = await openAudit()
  await page.getByRole('link', { name: '접수 건 찾기' }).click()
  await page.getByLabel('접수번호').fill(reference.toLowerCase())
  await page.getByRole('button', { name: '찾기', exact: true }).click()
  await page.getByText('기록 1개가 모두 적힌 그대로입니다.').waitFor()
  expect(await page.getByText('1. 신청').count()).toBe(1)
  await page.getByLabel('접수번호').fill('ZZZZZ-ZZZZZ')
  await page.getByRole('button', { name: '찾기', exact: true }).click()
  await page.getByRole('alert').getByText('찾으시는 것이 없거나').waitFor()
  expect(errors.filter((error) => !error.includes('404'))).toEqual([])
  await close()
})

test('the ledger adds up to zero, and each account has its entries', async () => {
  const { page, errors, close } = await openAudit({}, '/audit?part=ledger')
  await page.getByText('차변과 대변이 같고, 모든 거래의 합이 0입니다.').waitFor()
  const difference = page.locator('.audit-counts > div', { hasText: '차이(원)' }).locator('dd')
  expect(await difference.textContent()).toBe('0')
  const accounts = page.getByRole('table', { name: '계정과 잔액' })
  await accounts
    .getByRole('row', { name: /700,000,000/ })
    .getByRole('link', { name: '예산 잔액' })
    .click()
  await page.getByRole('heading', { name: /^예산 잔액 · 서울형 기초보장 \d+의 분개$/ }).waitFor()
  await page.getByRole('row', { name: /예산 편성 – 700,000,000/ }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV로 받기' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('분개.csv')
  expect(errors).toEqual([])
  await close()
})

test('a row that was altered behind the application’s back is named, with its case and what differs', async () => {
  await alterEvent(`update case_event set payload = jsonb_set(payload, '{rules,status}', '"ineligible"')
    where seq = 1 and case_id = (select case_id from case_summary where reference = '${reference}')`)
  const { page, errors, close } = await openAudit()
  await verify(page)
  await page.getByText('적힌 것과 다른 곳이 1곳 있습니다.').waitFor()
  const finding = page.locator('.audit-findings > li')
  expect(await finding.textContent()).toContain(`${reference} 기록 1번`)
  expect(await finding.textContent()).toContain('기록의 내용이 바뀌었습니다')
  expect(await accessibilityViolations(page)).toEqual([])
  await finding.getByRole('link', { name: reference }).click()

  await page.getByRole('heading', { name: reference }).waitFor()
  const altered = page.locator('.audit-chain > li', { hasText: '1. 신청' })
  await altered.getByText('다름').waitFor()
  const row = page.getByRole('row', { name: /rules\.status/ })
  expect(await row.textContent()).toBe('rules.status"ineligible""eligible"')
  expect(errors).toEqual([])
  await close()
})

test.each([
  [320, 'ko'],
  [1280, 'en'],
] as const)('the auditor’s pages read well at %i px in %s', async (width, lang) => {
  const { page, errors, close } = await openAudit({ viewport: { width, height: 800 }, lang })
  for (const query of [
    '',
    `?part=case&case=${reference}`,
    '?part=readings',
    '?part=departures',
    '?part=ledger',
  ]) {
    await page.goto(`${server.url}/audit${query}`)
    await page.locator('.desk-part h2').first().waitFor()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, query).toBe(0)
    expect(await accessibilityViolations(page), query).toEqual([])
  }
  expect(errors).toEqual([])
  await close()
})

test('is for auditors alone', async () => {
  const { page, close } = await openOndol({ viewport: DESKTOP, server: server.url })
  await signInAs(page, OFFICER, '/desk')
  await page.goto(`${server.url}/audit`)
  await page.getByRole('heading', { name: '이 화면은 맡은 역할로 볼 수 있어요' }).waitFor()
  expect(await page.getByRole('button', { name: '지금 확인하기' }).count()).toBe(0)
  await close()
})
