import { expect, test } from 'vitest'
import { openOndol } from './browser.ts'
import { answerByKeyboard, nextQuestion, questionAt, RESTAURANT, tabTo } from './walking.ts'

const startAsMerchant = async (page: Awaited<ReturnType<typeof openOndol>>['page']): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('가게나 사업을 해요').click()
  await page.getByText('그 자리를 빌려 쓰고 있어요').click()
  await page.getByRole('button', { name: '질문 시작하기' }).click()
  await page.waitForURL(/q=/)
}

test('a merchant gets from the first page to the result with the keyboard alone', async () => {
  const { page, errors, close } = await openOndol()
  await tabTo(page, 'a.krds-btn.primary')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/check$/)
  await page.locator('.start-tick').first().waitFor()
  await tabTo(page, '.start-tick input')
  await page.keyboard.press('Space')
  await tabTo(page, '.start-more .start-tick input')
  await page.keyboard.press('Space')
  await tabTo(page, 'button[type=submit]')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  const asked: string[] = []
  for (let question = questionAt(page); question !== '' && asked.length < 60; ) {
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    asked.push(question)
    await answerByKeyboard(page, RESTAURANT)
    question = await nextQuestion(page, question)
  }
  expect(new Set(asked).size).toBe(asked.length)
  expect(asked.length).toBeGreaterThan(15)
  await page.waitForURL(/\/result$/)
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  const cards = await page.locator('.card-eligible').allTextContents()
  expect(cards.join('\n')).toContain('임차료 감액')
  expect(cards.join('\n')).toContain('월 51만 600원')
  await tabTo(page, '.card-eligible summary')
  await page.keyboard.press('Enter')
  await page.getByText('58.33%').first().waitFor()
  expect(errors).toEqual([])
  await close()
})

test('what cannot be read is said beside its entry, and nothing is taken', async () => {
  const { page, close } = await openOndol({ path: '/check' })
  await startAsMerchant(page)
  await page.getByRole('button', { name: '마포구' }).click()
  const employees = page.locator('.number-line input')
  await employees.fill('둘')
  await page.getByRole('button', { name: '다음' }).click()
  await page.getByRole('alert').getByText('숫자로 적어 주세요').waitFor()
  expect(await employees.getAttribute('aria-invalid')).toBe('true')
  expect(await employees.evaluate((input) => input === document.activeElement)).toBe(true)
  await employees.fill('-1')
  await page.getByRole('button', { name: '다음' }).click()
  await page.getByRole('alert').getByText('0보다 작을 수 없어요').waitFor()
  await employees.fill('')
  await page.getByRole('button', { name: '다음' }).click()
  await page.getByRole('alert').getByText('값을 적어 주세요').waitFor()
  await employees.fill('2')
  await page.getByRole('button', { name: '다음' }).click()
  await page.waitForURL(/openedOn/)
  await page.getByLabel('년').fill('2019')
  await page.getByLabel('월', { exact: true }).fill('2')
  await page.getByLabel('일', { exact: true }).fill('30')
  await page.getByRole('button', { name: '다음' }).click()
  await page.getByRole('alert').getByText('달력에 없는 날').waitFor()
  expect(questionAt(page)).toBe('business/shop-1.openedOn')
  await close()
})

test('answers survive a reload, the back button leads to the last question, and “I don’t know” can be revisited', async () => {
  const { page, close } = await openOndol({ path: '/check' })
  await startAsMerchant(page)
  const first = questionAt(page)
  await page.getByRole('button', { name: '마포구' }).click()
  const second = await nextQuestion(page, first)
  await page.getByRole('button', { name: '모르겠어요' }).click()
  const third = await nextQuestion(page, second)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(questionAt(page)).toBe(third)
  await page.goBack()
  await page.waitForURL((url) => url.searchParams.get('q') === second)
  expect(await page.getByRole('button', { name: '모르겠어요' }).getAttribute('aria-pressed')).toBe('true')
  await page.locator('.number-line input').fill('3')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') !== second)
  await page.getByRole('button', { name: '← 이전으로' }).click()
  await page.waitForURL((url) => url.searchParams.get('q') === second)
  expect(await page.locator('.number-line input').inputValue()).toBe('3')
  await page.goto(page.url().replace(/\/check.*/, '/'))
  await page.getByRole('link', { name: '이어서 하기' }).click()
  await page.waitForURL((url) => ![null, first, second].includes(url.searchParams.get('q')))
  await close()
})

test('the sum grows while answers come, and is said politely', async () => {
  const { page, close } = await openOndol({ path: '/check' })
  await startAsMerchant(page)
  const sums: number[] = []
  for (let question = questionAt(page); question !== '' && sums.length < 60; ) {
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    sums.push(Number((await page.locator('.so-far-money').textContent())?.replace(/\D/g, '')))
    expect(await page.locator('.so-far [role=status]').textContent()).toContain('받을 수 있는 지원')
    await answerByKeyboard(page, RESTAURANT)
    question = await nextQuestion(page, question)
  }
  expect(sums[0]).toBe(0)
  expect(sums.at(-1)).toBeGreaterThan(0)
  await close()
})

test('a family member is asked about by name, and only where wanted', async () => {
  const { page, close } = await openOndol({ path: '/check' })
  await page.getByText('일이 끊겼거나 쉬고 있어요').click()
  await page.getByRole('button', { name: '나 말고 함께 사는 사람 수 늘리기' }).click()
  await page.getByLabel(/가족 1/).fill('어머니')
  await page.getByText('이 가족이 받을 지원도 함께 찾기').click()
  await page.getByRole('button', { name: '질문 시작하기' }).click()
  await page.waitForURL(/q=/)
  const about = new Set<string>()
  for (let question = questionAt(page); question !== '' && about.size < 30; ) {
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    about.add((await page.locator('.question-about').textContent()) ?? '')
    await answerByKeyboard(page, {})
    question = await nextQuestion(page, question)
  }
  expect(about).toContain('나')
  expect(about).toContain('어머니')
  await close()
})

test('those who do not know whether they are special-type workers are helped in words of daily life', async () => {
  const { page, close } = await openOndol({ path: '/check' })
  await page.getByText('고용되지 않고 일을 맡아 해요').click()
  await page.getByRole('button', { name: '질문 시작하기' }).click()
  await page.waitForURL(/q=/)
  for (let question = questionAt(page); question !== 'person/me.work'; ) {
    await answerByKeyboard(page, { 'person.borough': '마포구' })
    question = await nextQuestion(page, question)
  }
  await page.getByText('특수고용인지 프리랜서인지 잘 모르겠다면').click()
  await page.getByLabel('하는 일이 여기에 있나요?').selectOption('home-study-tutor')
  await page.getByText('‘특수형태근로’에 가까워요').waitFor()
  await page.getByRole('button', { name: '이걸로 답하기' }).click()
  await page.waitForURL((url) => url.searchParams.get('q') !== 'person/me.work')
  const kept = await page.evaluate(() => localStorage.getItem('ondol.situation') ?? '')
  expect(JSON.parse(kept).facts.person.me).toMatchObject({
    work: 'special',
    specialOccupation: 'home-study-tutor',
  })
  await close()
})

test('a month that is not over is not asked for, and the result says from which day it can be known', async () => {
  const { page, close } = await openOndol({ path: '/check' })
  await startAsMerchant(page)
  const today = (await page.evaluate(async () => (await (await fetch('/v1/city')).json()).today)) as string
  const lastMonth = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 2, 15))
  const answers = { ...RESTAURANT, openedOn: lastMonth.toISOString().slice(0, 10) }
  for (let question = questionAt(page), asked = 0; question !== '' && asked < 60; asked += 1) {
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await answerByKeyboard(page, answers)
    question = await nextQuestion(page, question)
  }
  await page.locator('.card-unknown .card-head').first().click()
  await page
    .getByText(/전에는 알 수 없어요/)
    .first()
    .waitFor()
  await close()
})
