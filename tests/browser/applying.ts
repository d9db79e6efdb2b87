import { examples } from '@ondol/seoul'
import type { Page } from 'playwright-core'
import { type OpenOptions, openOndol } from './browser.ts'
import { signIn } from './signing-in.ts'

const MONTH = /\b(2019|2020)-(\d\d)\b/g

/** The months of an example, told in September 2020, as they would be told in the month of a date. */
const toldIn = (text: string, date: string): string => {
  const [year = 0, month = 0] = date.split('-').map(Number)
  const later = (year - 2020) * 12 + month - 9
  return text.replace(MONTH, (_, then: string, of: string) => {
    const months = Number(then) * 12 + Number(of) - 1 + later
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  })
}

/** The facts of an example, in Mapo, at a date; without the date itself, which is the server's. */
const factsOf = (id: string, date: string): Readonly<Record<string, unknown>> => {
  const example = examples.find((one) => one.id === id)
  if (example === undefined) throw new Error(`expected an example ${id}`)
  const text = toldIn(JSON.stringify(example.facts), date).replaceAll(
    /"borough":"[\w-]+"/g,
    '"borough":"mapo"',
  )
  const { asOf: _, emergencySince: __, ...facts } = JSON.parse(text)
  return facts
}

interface Wish {
  /** An example, by its id. */
  readonly example: string
  /** The applicant among its people. */
  readonly person: string
  readonly programme: string
  /** As `household/home`. */
  readonly subject: string
  /** Of the applicant, where it is another than in the example. */
  readonly creditGrade?: number
}

/** A household in Mapo that the rules grant the city's basic security. */
export const BASIC_SECURITY: Wish = {
  example: 'mapo-restaurant',
  person: 'kim',
  programme: 'seoul-basic-security',
  subject: 'household/home',
}

/** A restaurant in Mapo whose owner a commercial bank is asked to lend to first. */
export const LOAN: Wish = {
  example: 'mapo-restaurant',
  person: 'kim',
  programme: 'emergency-loan',
  subject: 'business/restaurant',
  creditGrade: 2,
}

/** What a programme may spend this year, as the operator 조은별 sets it: without it nothing can be granted. */
export const setBudget = async (
  programme: string,
  amount: number,
  at: Pick<OpenOptions, 'server'> = {},
): Promise<void> => {
  const { page, close } = await openOndol(at)
  await signIn(page, '조은별', '/examples')
  const status = await page.evaluate(
    async (budget) => {
      const session = await (await fetch('/v1/session')).json()
      const { today } = await (await fetch('/v1/city')).json()
      const year = Number(today.slice(0, 4))
      const asked = `programme=${budget.programme}&year=${year}`
      const { budgets } = await (await fetch(`/v1/ledger/budgets?${asked}`)).json()
      // Another suite has set it; where nothing moves, the ledger says so and writes nothing.
      if (budgets.some(({ budget: set }: { readonly budget: number }) => set === budget.amount)) return 200
      const answer = await fetch('/v1/ledger/budgets', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Ondol-Csrf': session.csrf,
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({ ...budget, year }),
      })
      return answer.status
    },
    { programme, amount, source: '추가경정예산' },
  )
  if (status !== 200) throw new Error(`expected the budget of ${programme} to be set, not ${status}`)
  await close()
}

const withGrade = (
  { person, creditGrade }: Wish,
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  if (creditGrade === undefined) return facts
  const people = facts['person'] as Readonly<Record<string, object>> // examples state people by name
  return { ...facts, person: { ...people, [person]: { ...people[person], creditGrade } } }
}

let applicants = 0

/** A resident number that no applicant had before. */
const nextNumber = (): string => {
  applicants++
  return `${600101 + Math.floor(applicants / 100)}-1${String(100_000 + applicants).padStart(6, '0')}`
}

const handIn = (page: Page, body: object): Promise<readonly string[]> =>
  page.evaluate(async (application) => {
    const session = await (await fetch('/v1/session')).json()
    const answer = await fetch('/v1/applications', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Ondol-Csrf': session.csrf,
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify(application),
    })
    const told = await answer.json()
    if (!answer.ok) throw new Error(JSON.stringify(told))
    return told.cases.map(({ reference }: { readonly reference: string }) => reference)
  }, body)

/** Hands in so many applications of different people as 박민준, and answers the references of their cases. */
export const applyFor = async (
  wish: Wish,
  count: number,
  at: Pick<OpenOptions, 'server'> = {},
): Promise<readonly string[]> => {
  const { page, close } = await openOndol(at)
  await signIn(page, '박민준', '/examples')
  const { today } = await page.evaluate(async () => await (await fetch('/v1/city')).json())
  const references: string[] = []
  for (let number = 0; number < count; number += 1) {
    const found = await handIn(page, {
      facts: withGrade(wish, factsOf(wish.example, today)),
      applicant: {
        subject: `person/${wish.person}`,
        name: '박민준',
        residentNumber: nextNumber(),
        account: { bank: '020', number: '1002-345-678001', holder: '박민준' },
      },
      choices: [{ programme: wish.programme, subject: wish.subject }],
      registers: [],
      language: 'ko',
    })
    references.push(...found)
  }
  await close()
  return references
}
