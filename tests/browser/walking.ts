import type { Page } from 'playwright-core'

/** Answers to the questions of a walk, by field; a series takes one answer for its months last year and one for this. */
export type Answers = Readonly<Record<string, string | readonly [string, string]>>

/** A restaurant in Mapo that rents its rooms, and whose sales fell by more than half. */
export const RESTAURANT: Answers = {
  'business.borough': '마포구',
  employees: '2',
  openedOn: '2015-03-02',
  sales: ['12,000,000', '5,000,000'],
  costs: ['7,000,000', '7,000,000'],
  localIncomeTax: '840000',
  secondTierLoans: '0',
  creditGrade: '5',
  policyLoans: '0',
  damageProven: '예',
  overdueInterest: '0',
  startedOn: '2018-03-02',
  endsOn: '2099-03-01',
  agreedCut: '0',
  monthlyRent: '1702000',
  'person.borough': '마포구',
  income: ['1,000,000', '1,000,000'],
}

/** The question that the address asks: `business/shop-1.sales`. */
export const questionAt = (page: Page): string => new URL(page.url()).searchParams.get('q') ?? ''

/** Waits for another question than the one given, or for the result. */
export const nextQuestion = async (page: Page, before: string): Promise<string> => {
  await page.waitForURL(
    (url) => url.pathname === '/result' || (url.searchParams.get('q') ?? before) !== before,
  )
  return questionAt(page)
}

/** Presses Tab until the focus is on what the selector names. */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The focus never comes to ${selector} on ${page.url()}`)
}

const answerFor = (answers: Answers, question: string): string | readonly [string, string] => {
  const [, entity = '', field = ''] = /^(\w+)\/.+\.(\w+)$/.exec(question) ?? []
  return answers[`${entity}.${field}`] ?? answers[field] ?? ''
}

const pressOption = async (page: Page, label: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (focused.trim() === label) return await page.keyboard.press('Enter')
  }
  throw new Error(`No option “${label}” on ${page.url()}`)
}

const fillMonths = async (page: Page, [lastYear, thisYear]: readonly [string, string]): Promise<void> => {
  const labels = await page
    .locator('.months input')
    .evaluateAll((inputs) => inputs.map((input) => input.ariaLabel ?? ''))
  const latest = labels.at(-1)?.slice(0, 4) ?? ''
  await tabTo(page, '.months input')
  for (const label of labels) {
    await page.keyboard.type(label.startsWith(latest) ? thisYear : lastYear)
    await page.keyboard.press('Tab')
  }
}

const fillDate = async (page: Page, date: string): Promise<void> => {
  await tabTo(page, '.date-entry input')
  for (const part of date.split('-')) {
    await page.keyboard.type(String(Number(part)))
    await page.keyboard.press('Tab')
  }
}

/** Answers the question on the page with the keyboard alone; without an answer, says "I don't know". */
export const answerByKeyboard = async (page: Page, answers: Answers): Promise<void> => {
  const answer = answerFor(answers, questionAt(page))
  if (answer === '') {
    await tabTo(page, '.option-unknown')
    await page.keyboard.press('Enter')
  } else if (typeof answer !== 'string') {
    await fillMonths(page, answer)
    await tabTo(page, 'button[type=submit]')
    await page.keyboard.press('Enter')
  } else if ((await page.locator('.date-entry').count()) > 0) {
    await fillDate(page, answer)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
  } else if ((await page.locator('.number-line input').count()) > 0) {
    await tabTo(page, '.number-line input')
    await page.keyboard.type(answer)
    await page.keyboard.press('Enter')
  } else {
    await pressOption(page, answer)
  }
}
