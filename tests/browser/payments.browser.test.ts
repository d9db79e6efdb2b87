import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder, unnamedCredit } from '@ondol/platform/testing'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { accessibilityViolations } from './accessibility.ts'
import { applyFor, BASIC_SECURITY, setBudget } from './applying.ts'
import { type OpenedOndol, openOndol } from './browser.ts'
import { giveRole, openCounter } from './paying.ts'
import { signIn, signInAs } from './signing-in.ts'

const DESKTOP = { width: 1280, height: 900 }
const OFFICER = { person: '남지연', role: '담당자 · 마포구 동주민센터' }
const PAYMASTER = { person: '배수진', role: '지급 담당' }
const AUDITOR = { person: '신재현', role: '감사' }

beforeAll(async () => {
  await setBudget(BASIC_SECURITY.programme, 1_000_000_000)
})

const openAs = async (who: typeof OFFICER, path: string, viewport = DESKTOP): Promise<OpenedOndol> => {
  const opened = await openOndol({ viewport })
  await signInAs(opened.page, who, path)
  return opened
}

/** Hands in an application, and has an officer grant it. */
const grant = async (): Promise<string> => {
  const [reference = ''] = await applyFor(BASIC_SECURITY, 1)
  const { page, close } = await openAs(OFFICER, `/desk?search=${reference}`)
  await page.locator('a[href^="/desk/cases/"]').click()
  await page.getByRole('heading', { name: '규칙의 답' }).waitFor()
  await page.getByRole('button', { name: '맡기', exact: true }).first().click()
  await page.locator('form').getByRole('button', { name: '맡기', exact: true }).click()
  await page.getByText('맡았습니다.').waitFor()
  await page.getByRole('button', { name: '승인', exact: true }).click()
  await page.getByRole('button', { name: '승인하기' }).click()
  await page.getByText('승인했습니다.').waitFor()
  await close()
  return reference
}

const view = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: '지급 업무' }).getByRole('link', { name }).click()
}

const release = async (page: Page, reference: string): Promise<void> => {
  await page
    .getByRole('row', { name: new RegExp(reference) })
    .getByText(reference)
    .click()
  await page.getByText('1건 고름').waitFor()
  await page.getByRole('button', { name: '지급 명하기', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '1건 지급 명하기' })
  await dialog.getByRole('button', { name: /지급 명하기$/ }).click()
  await dialog.getByText('1건의 지급을 명했습니다.').waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: '닫기' }).last().click()
}

test('an officer grants, a paymaster releases, the bank pays, and the person sees it', async () => {
  const reference = await grant()
  const { page, errors, close } = await openAs(PAYMASTER, '/payments')
  await release(page, reference)
  await page.getByRole('row', { name: new RegExp(reference) }).waitFor({ state: 'detached' })

  await view(page, '은행 파일')
  await page.getByText('지급을 명하고 아직 보내지 않은 것: 1건').waitFor()
  await page.getByRole('button', { name: '파일을 만들어 은행에 보내기' }).click()
  await page.getByText('파일 1개를 만들어 은행에 보냈습니다.').waitFor()
  const sent = page.getByRole('row').nth(1)
  await sent.getByText('보냄', { exact: true }).waitFor()
  const saving = page.waitForEvent('download')
  await sent.getByRole('link', { name: /pain\.001/ }).click()
  const answers = await openCounter().handIn(await saving)
  expect(answers).toHaveLength(2)
  for (const [at, answer] of answers.entries()) {
    await page.locator('input[type=file]').setInputFiles(answer)
    await page.getByText(`거절 ${at}건을 반영했습니다`).waitFor()
  }
  await sent.getByText('답함', { exact: true }).waitFor()
  await view(page, '대사와 반송')
  await page.getByText('은행이 움직인 돈은 모두 장부나 아래 목록에 있습니다.').waitFor()
  expect(errors).toEqual([])
  await close()

  const person = await openOndol()
  await signIn(person.page, '박민준', '/cases')
  await person.page.getByRole('listitem').filter({ hasText: reference }).getByRole('link').click()
  await person.page
    .locator('.timeline')
    .getByText(/원이 입금되었습니다/)
    .waitFor()
  expect(person.errors).toEqual([])
  await person.close()
})

test('whoever decided a case is told that another has to release it', async () => {
  const end = await giveRole(OFFICER.person, { role: 'paymaster', institution: null })
  const reference = await grant()
  const { page, close } = await openAs({ person: OFFICER.person, role: '지급 담당' }, '/payments')
  const row = page.getByRole('row', { name: new RegExp(reference) })
  await row.getByText('다른 지급 담당이 지급을 명해야 합니다').waitFor()
  expect(await row.getByRole('checkbox').count()).toBe(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await close()
  await end()
})

test('a file that is no answer of the bank changes nothing, and says why', async () => {
  const { page, close } = await openAs(PAYMASTER, '/payments?view=batches')
  const path = join(temporaryFolder('no-answer'), 'letter.xml')
  await writeFile(path, '<Document><Hello/></Document>')
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByText('letter.xml: 읽을 수 없습니다. 아무것도 바꾸지 않았습니다.').waitFor()
  await close()
})

test('money that names no payment is listed, and closed with what was found out', async () => {
  const { page, errors, close } = await openAs(PAYMASTER, '/payments?view=batches')
  const now = new Date()
  const path = join(temporaryFolder('unnamed-credit'), 'credit.xml')
  await writeFile(path, unnamedCredit({ reference: `${now.getTime()}`, amount: 123_456, at: now }))
  await page.locator('input[type=file]').setInputFiles(path)
  await view(page, '대사와 반송')
  const item = page.getByRole('listitem').filter({ hasText: '장부에 없는 돈 12만 3,456원 (입금)' })
  await item.waitFor()
  expect(await item.getByRole('button', { name: '알아낸 것을 적고 닫기' }).isDisabled()).toBe(true)
  expect(await accessibilityViolations(page)).toEqual([])
  await item.getByLabel('알아낸 것').fill('다른 기관에 보낼 돈이 잘못 들어와 돌려보냈습니다.')
  await item.getByRole('button', { name: '알아낸 것을 적고 닫기' }).click()
  await item.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText('은행이 움직인 돈은 모두 장부나 아래 목록에 있습니다.').waitFor()
  expect(await item.count()).toBe(0)
  expect(errors).toEqual([])
  await close()
})

test('an auditor sees all of it, and can change nothing', async () => {
  const reference = await grant()
  const { page, errors, close } = await openAs(AUDITOR, '/payments')
  await page.getByText('이 역할로는 볼 수만 있습니다').waitFor()
  await page.getByRole('row', { name: new RegExp(reference) }).waitFor()
  expect(await page.getByRole('main').getByRole('checkbox').count()).toBe(0)
  await view(page, '은행 파일')
  await page.getByRole('heading', { name: '지급 파일' }).waitFor()
  expect(await page.getByRole('button', { name: /은행/ }).count()).toBe(0)
  expect(await page.getByRole('link', { name: /pain\.001/ }).count()).toBe(0)
  expect(errors).toEqual([])
  await close()
})

test('a table goes out as a file for spreadsheets', async () => {
  const reference = await grant()
  const { page, close } = await openAs(PAYMASTER, '/payments')
  await page.getByRole('row', { name: new RegExp(reference) }).waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV로 받기' }).click()
  expect((await saving).suggestedFilename()).toMatch(/^지급할-건-\d{4}-\d\d-\d\d\.csv$/)
  await close()
})

test.each([
  [320, 'ko'],
  [1280, 'ko'],
  [1280, 'en'],
] as const)('payments read well at %i px in %s', async (width, lang) => {
  const { page, errors, close } = await openAs(PAYMASTER, '/payments', { width, height: 900 })
  if (lang === 'en') await page.getByRole('button', { name: 'English' }).click()
  for (const part of ['due', 'batches', 'differences', 'budgets']) {
    await page.goto(new URL(`/payments?view=${part}`, page.url()).href)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await accessibilityViolations(page)).toEqual([])
  }
  expect(errors).toEqual([])
  await close()
})
