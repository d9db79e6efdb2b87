import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { accessibilityViolations } from './accessibility.ts'
import { applyFor, BASIC_SECURITY, setBudget } from './applying.ts'
import { type OpenedOndol, openOndol } from './browser.ts'
import { signIn, signInAs } from './signing-in.ts'

const PAPER = join(
  import.meta.dirname,
  '../../packages/platform/src/evidence/file-kind/testing/files/paper.png',
)
const DESKTOP = { width: 1280, height: 900 }
const OFFICER = { person: '강은지', role: '담당자 · 마포구 동주민센터' }
const COLLEAGUE = { person: '남지연', role: '담당자 · 마포구 동주민센터' }
const SUPERVISOR = { person: '남지연', role: '책임자 · 마포구 동주민센터' }

let references: string[] = []
/** A case that no other test has touched. */
const freshCase = (): string => {
  const reference = references.pop()
  if (reference === undefined) throw new Error('expected more applications to be handed in beforehand')
  return reference
}

beforeAll(async () => {
  await setBudget(BASIC_SECURITY.programme, 1_000_000_000)
  references = [...(await applyFor(BASIC_SECURITY, 16))]
})

const openAs = async (who: typeof OFFICER, path = '/desk', viewport = DESKTOP): Promise<OpenedOndol> => {
  const opened = await openOndol({ viewport })
  await signInAs(opened.page, who, path)
  return opened
}

const find = async (page: Page, reference: string): Promise<void> => {
  await page.keyboard.press('/')
  await page.keyboard.type(reference)
  await page.keyboard.press('Enter')
  await page.getByText('1건', { exact: true }).waitFor()
}

const openCase = async (page: Page, reference: string): Promise<void> => {
  await find(page, reference)
  await page.getByRole('link', { name: '서울형 기초보장' }).click()
  await page.getByRole('heading', { name: '규칙의 답' }).waitFor()
}

const take = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '맡기', exact: true }).first().click()
  await page.locator('form').getByRole('button', { name: '맡기', exact: true }).click()
  await page.getByText('맡았습니다.').waitFor()
}

test('an officer finds, takes and grants a case without a mouse', async () => {
  const reference = freshCase()
  const { page, errors, close } = await openAs(OFFICER)
  await find(page, reference)
  await page.locator('#queue-search').press('Tab')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '규칙의 답' }).waitFor()
  expect(page.url()).toContain(`search=${reference}`)

  await page.keyboard.press('t')
  await page.keyboard.press('Enter')
  await page.getByText('맡았습니다.').waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('다음 달부터 매달 드립니다.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('승인했습니다.').waitFor()

  await page.getByRole('heading', { name: '결정: 승인' }).waitFor()
  await page.getByText('다음 달부터 매달 드립니다.').first().waitFor()
  await page.keyboard.press('u')
  await page
    .getByRole('row', { name: new RegExp(reference) })
    .getByText('승인')
    .waitFor()
  expect(errors).toEqual([])
  await close()
})

test('keys do nothing while somebody types, and can be turned off', async () => {
  const { page, close } = await openAs(OFFICER)
  await page.getByRole('row').nth(2).waitFor()
  await page.locator('#queue-search').focus()
  await page.keyboard.type('xa?b')
  expect(await page.locator('#queue-search').inputValue()).toBe('xa?b')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)

  await page.locator('#queue-search').press('Tab')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '단축키' }).getByText('단축키 쓰기').click()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('a')
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await close()
})

test('the filter stands in the address, and one comes back to it', async () => {
  const { page, close } = await openAs(OFFICER)
  await page.locator('summary', { hasText: '상태' }).click()
  await page.locator('.pick label', { hasText: '접수' }).click()
  await page.waitForURL('**/desk?state=submitted')
  // regression: pressing a box closed the list under the pointer.
  expect(await page.locator('.pick').first().getAttribute('open')).toBe('')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '금액(원)' }).click()
  await page.waitForURL('**/desk?state=submitted&sort=amount&order=desc')
  await page.reload()
  await page.locator('summary', { hasText: '상태' }).getByText('접수').waitFor()
  expect(await page.getByRole('columnheader', { name: '금액(원)' }).getAttribute('aria-sort')).toBe(
    'descending',
  )
  await page.getByRole('link', { name: '서울형 기초보장' }).first().click()
  await page.getByRole('link', { name: '목록으로' }).click()
  await page.waitForURL('**/desk?state=submitted&sort=amount&order=desc')
  await close()
})

test('whoever is second is told what happened, and loses nothing of what they wrote', async () => {
  const reference = freshCase()
  const first = await openAs(OFFICER)
  await openCase(first.page, reference)
  await take(first.page)
  const second = await openAs(SUPERVISOR)
  await openCase(second.page, reference)
  await second.page.getByRole('button', { name: '내부 메모' }).click()
  await second.page.getByLabel('메모').fill('계약서를 다시 볼 것')

  await first.page.getByRole('button', { name: '메시지' }).click()
  await first.page.getByLabel('전할 말').fill('지금 살펴보고 있습니다.')
  await first.page.getByRole('button', { name: '보내기', exact: true }).click()
  await first.page.getByText('보냈습니다.', { exact: true }).waitFor()

  await second.page.getByRole('button', { name: '메모 남기기' }).click()
  await second.page.getByText('그 사이에 다른 사람이 먼저 처리했습니다').waitFor()
  await second.page.getByText('지금 살펴보고 있습니다.').first().waitFor()
  expect(await second.page.getByLabel('메모').inputValue()).toBe('계약서를 다시 볼 것')
  await second.page.getByRole('button', { name: '메모 남기기' }).click()
  await second.page.getByText('메모를 남겼습니다.', { exact: true }).waitFor()
  await Promise.all([first.close(), second.close()])
})

test('what was typed outlives the page, until it is sent', async () => {
  const { page, close } = await openAs(OFFICER)
  await openCase(page, freshCase())
  await take(page)
  await page.getByRole('button', { name: '메시지' }).click()
  await page.getByLabel('전할 말').fill('서류를 잘 받았습니다.')
  await page.reload()
  await page.getByRole('button', { name: '메시지' }).click()
  expect(await page.getByLabel('전할 말').inputValue()).toBe('서류를 잘 받았습니다.')
  await page.getByRole('button', { name: '보내기', exact: true }).click()
  await page.getByText('보냈습니다.', { exact: true }).waitFor()
  await page.getByRole('button', { name: '메시지' }).click()
  expect(await page.getByLabel('전할 말').inputValue()).toBe('')
  await close()
})

test('many cases are seen one by one before anything is done to them', async () => {
  const [taken, one, other] = [freshCase(), freshCase(), freshCase()]
  const { page, close } = await openAs(OFFICER)
  await openCase(page, taken)
  await take(page)
  await page.keyboard.press('u')
  await page.getByRole('button', { name: '거르기 풀기' }).click()
  for (const reference of [taken, one, other])
    await page.getByLabel(`${reference} 고르기`).check({ force: true })
  await page.getByText('3건 고름').waitFor()
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: '3건 한꺼번에 처리하기' })
  await dialog.getByLabel('할 일').selectOption('take')
  await dialog.getByRole('button', { name: '어떻게 될지 먼저 보기' }).click()
  await dialog.getByText('2건이 처리됩니다.').waitFor()
  expect(await dialog.getByRole('row', { name: new RegExp(taken) }).textContent()).toContain('할 수 없습니다')
  expect(await accessibilityViolations(page)).toEqual([])

  await dialog.getByRole('button', { name: '2건 처리하기' }).click()
  await dialog.getByText('2건을 처리했습니다.').waitFor()
  await dialog.getByRole('button', { name: '닫기' }).last().click()
  for (const reference of [one, other])
    await page
      .getByRole('row', { name: new RegExp(reference) })
      .getByText('검토 중')
      .waitFor()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await close()
})

test('a decision that departs from the rules asks for its reason, and the supervisor’s report counts it', async () => {
  const reference = freshCase()
  const officer = await openAs(COLLEAGUE)
  await openCase(officer.page, reference)
  await take(officer.page)
  await officer.page.getByRole('button', { name: '승인', exact: true }).click()
  await officer.page.getByLabel('금액(원)').fill('2만 5천')
  await officer.page.getByRole('button', { name: '승인하기' }).click()
  await officer.page.getByText('까닭의 종류를 고르세요.').waitFor()
  await officer.page.getByLabel('까닭의 종류').selectOption('facts-not-in-the-rules')
  await officer.page.getByLabel('까닭', { exact: true }).fill('구청이 나머지를 드립니다.')
  await officer.page.getByRole('button', { name: '승인하기' }).click()
  await officer.page.getByText('승인했습니다.').waitFor()
  await officer.close()

  const supervisor = await openAs(SUPERVISOR, '/desk/load')
  await supervisor.page
    .getByRole('row', { name: /규칙에 없는 사정/ })
    .getByText('승인')
    .waitFor()
  await supervisor.close()
})

test('an officer proposes, and a supervisor signs', async () => {
  const reference = freshCase()
  const officer = await openAs(OFFICER)
  await openCase(officer.page, reference)
  await take(officer.page)
  await officer.page.getByRole('button', { name: '결정안 올리기' }).click()
  await officer.page.getByText('승인', { exact: true }).last().click()
  await officer.page.getByLabel('신청인에게 전할 말').fill('조건을 모두 갖추셨습니다.')
  await officer.page.locator('form').getByRole('button', { name: '결정안 올리기' }).click()
  await officer.page.getByText('책임자의 서명을 기다립니다').waitFor()
  await officer.page.getByText('지금 할 수 없는 일').click()
  await officer.page.getByText('먼저 서명하거나 돌려보내야 합니다').first().waitFor()
  await officer.close()

  const supervisor = await openAs(SUPERVISOR)
  await openCase(supervisor.page, reference)
  await supervisor.page.getByText('서명을 기다리는 결정안: 승인').waitFor()
  await supervisor.page.getByRole('button', { name: '두 번째 서명' }).click()
  await supervisor.page.getByRole('button', { name: '서명하기' }).click()
  await supervisor.page.getByText('서명했습니다.').waitFor()
  await supervisor.page.getByRole('heading', { name: '결정: 승인' }).waitFor()
  await supervisor.close()
})

test('facts are corrected beside what the person stated', async () => {
  const { page, close } = await openAs(OFFICER)
  await openCase(page, freshCase())
  await take(page)
  await page.getByRole('button', { name: /^재산 정정/ }).click()
  await page.getByLabel('가구 · 재산').fill('1억 2천만')
  await page.locator('form').getByLabel('까닭').fill('등기부등본과 다릅니다.')
  await page.getByRole('button', { name: '정정하기', exact: true }).click()
  await page.getByText('사실을 정정했습니다.').waitFor()
  const fact = page.locator('.fact', { hasText: '120,000,000원' })
  await fact.getByText('정정', { exact: true }).first().waitFor()
  await fact.getByText(/^신청인: /).waitFor()
  await close()
})

test('a paper is asked for, handed in, looked at and accepted', async () => {
  const reference = freshCase()
  const officer = await openAs(OFFICER)
  await openCase(officer.page, reference)
  await take(officer.page)
  await officer.page.getByRole('button', { name: '서류 요청' }).click()
  await officer.page.getByText('그 밖의 것').click()
  await officer.page.getByLabel('그 밖의 것: 전할 말').fill('임대차계약서를 보여 주세요.')
  await officer.page.getByRole('button', { name: '요청 보내기' }).click()
  await officer.page.getByText('요청을 보냈습니다.').waitFor()

  const resident = await openOndol()
  await signIn(resident.page, '박민준', '/cases')
  const caseId = new URL(officer.page.url()).pathname.split('/').at(-1)
  await resident.page.goto(new URL(`/cases/${caseId}`, resident.page.url()).href)
  await resident.page.locator('input[type=file]').setInputFiles(PAPER)
  await resident.page.getByText('올렸어요: paper.png').waitFor()
  await resident.page.getByRole('button', { name: '답 보내기' }).click()
  await resident.page.getByText('임대차계약서를 보여 주세요.').first().waitFor()
  await resident.page.getByRole('button', { name: '답 보내기' }).waitFor({ state: 'detached' })
  await resident.close()

  await officer.page.reload()
  await officer.page.getByRole('button', { name: '여기서 보기' }).click()
  const picture = officer.page.getByRole('img', { name: '낸 서류 paper.png' })
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  expect(await accessibilityViolations(officer.page)).toEqual([])
  await officer.page.getByRole('button', { name: '인정하지 않기' }).click()
  await officer.page.getByRole('button', { name: '까닭과 함께 알리기' }).click()
  await officer.page.getByText('까닭을 적어 주세요.').waitFor()
  await officer.page.getByRole('button', { name: '서류로 인정하기' }).click()
  await officer.page.locator('.document').getByText('인정', { exact: true }).waitFor()
  expect(officer.errors).toEqual([])
  await officer.close()
})

test('a case is sent on to the office that decides it, and leaves the queue', async () => {
  const reference = freshCase()
  const { page, errors, close } = await openAs(OFFICER)
  await openCase(page, reference)
  await page.getByRole('button', { name: '이송', exact: true }).click()
  await page.getByRole('button', { name: '다른 기관으로 보내기' }).click()
  await page.getByText('어느 기관으로 보낼지 고르세요.').waitFor()
  await page.getByLabel('보낼 기관').selectOption({ label: '중구 동주민센터' })
  await page.locator('form').getByLabel('까닭').fill('이사하셨습니다.')
  expect(await accessibilityViolations(page)).toEqual([])
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await page.getByRole('button', { name: '다른 기관으로 보내기' }).click()
  await page.waitForURL((url) => url.pathname === '/desk')
  await page.getByText('0건', { exact: true }).waitFor()
  // The page that is left asks for its case once more, which is not here any more.
  expect(errors.filter((error) => !error.includes('404'))).toEqual([])
  await close()

  const resident = await openOndol()
  await signIn(resident.page, '박민준', `/cases/${id}`)
  await resident.page.getByText('이 건을 맡을 다른 기관으로 보냈습니다.').waitFor()
  await resident.page.getByText('이사하셨습니다.').waitFor()
  await resident.page.getByText('중구 동주민센터').first().waitFor()
  await resident.close()
})

test.each([
  [320, 'ko'],
  [1280, 'ko'],
  [1280, 'en'],
] as const)('the desk reads well at %i px in %s', async (width, lang) => {
  const reference = freshCase()
  const { page, errors, close } = await openAs(SUPERVISOR, '/desk', { width, height: 900 })
  const settled = async (): Promise<void> => {
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await accessibilityViolations(page)).toEqual([])
  }
  if (lang === 'en') await page.getByRole('button', { name: 'English' }).click()
  await settled()
  await page.goto(new URL(`/desk?search=${reference}`, page.url()).href)
  await page.locator('a[href^="/desk/cases/"]').click()
  await page.locator('.desk-case-main').waitFor()
  await settled()
  await page.goto(new URL('/desk/load', page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled()
  expect(errors).toEqual([])
  await close()
})

test('who has no role there is told so, and shown nothing', async () => {
  const { page, close } = await openOndol({ viewport: DESKTOP })
  await signIn(page, '박민준', '/desk')
  await page.getByText('이 화면을 볼 수 있는 역할이 없어요').waitFor()
  expect(await page.getByRole('table').count()).toBe(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await close()
})
