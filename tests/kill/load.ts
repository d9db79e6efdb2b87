import { applicationsOf } from '@ondol/platform/testing'
import { askUntilAnswered, type Settled } from './ask-until-answered.ts'
import { handInPaper } from './hand-in-paper.ts'
import { exchange, letBankLook, releaseDue, settleAll } from './paying.ts'
import type { Headers, People } from './people.ts'
import type { Promised } from './promises.ts'

/** People who go on working whatever happens to the server. */
export interface Load {
  /** Everybody finishes what they have begun. Throws where anybody was answered otherwise than they should be. */
  readonly finish: () => Promise<void>
}

interface LoadOptions {
  readonly url: URL
  /** What the server shares with the bank. */
  readonly bankFolder: string
  readonly people: People
  readonly promised: Promised
}

const AT_ONCE = 6
const PROGRAMME = 'premium-support-joining'
const CHOICES = [
  { programme: 'rent-reduction', subject: 'lease/shop-lease' },
  { programme: 'local-income-tax-relief', subject: 'business/restaurant' },
  { programme: PROGRAMME, subject: 'person/kim' },
]
/** An account to which the simulated bank pays without more ado. */
const ACCOUNT = { bank: '020', number: '1002-345-678001', holder: '김하늘' }
const FIRST_BUDGET = 1_000_000_000_000
const words = { plain: '신청하신 대로 지원합니다.' }

/** Residents hand in applications and papers, officers grant, an operator raises the budget, a paymaster releases, and the bank pays; each request until it is answered. */
export async function startLoad({ url, bankFolder, people, promised }: LoadOptions): Promise<Load> {
  const state = { isOver: false, next: 0, budget: 0 }
  const toGrant: string[] = []
  const toProve: { readonly caseId: string; readonly headers: Headers }[] = []
  const ask = async (path: string, headers: Headers, body: object | null): Promise<unknown> =>
    expectDone(path, await askUntilAnswered(new URL(path, url), headers, body))
  const application = applicationsOf(
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date()),
  )
  const handIn = async (): Promise<void> => {
    const number = state.next++
    const person = people.residents[number % people.residents.length]
    const headers = { ...person?.headers, 'idempotency-key': `application-${number}` }
    const stated = application(number)
    const applicant = { ...stated.applicant, account: ACCOUNT }
    const answer = await ask('/v1/applications', headers, { ...stated, applicant, choices: CHOICES })
    const { id, cases } = answer as Acknowledgement
    promised.applications.set(number, { id, cases: cases.map((one) => one.id) })
    for (const { id: caseId, programme } of cases) {
      if (programme === PROGRAMME) toGrant.push(caseId)
      else toProve.push({ caseId, headers: { ...person?.headers } })
    }
  }
  const grant = async (headers: Headers): Promise<void> => {
    const id = toGrant.shift()
    if (id === undefined) return await pause()
    for (const [index, action] of [{ action: 'take' }, { action: 'approve', words }].entries()) {
      const seq = index + 1
      await ask(`/v1/cases/${id}/actions`, headers, { seq, do: action })
      promised.actions.set(id, seq + 1)
    }
    promised.grants.add(id)
  }
  const prove = async (): Promise<void> => {
    const wanted = toProve.shift()
    if (wanted === undefined) return await pause()
    const kept = await handInPaper(url, wanted)
    if (kept !== null) promised.papers.set(kept.id, kept.sha256)
  }
  const raise = async (): Promise<void> => {
    const number = state.budget++
    const headers = { ...people.operator, 'idempotency-key': `budget-${number}` }
    const amount = FIRST_BUDGET + number
    const budget = { programme: PROGRAMME, year: new Date().getFullYear(), amount, source: '추가경정예산' }
    const answer = await ask('/v1/ledger/budgets', headers, budget)
    promised.transfers.add((answer as { readonly transferId: string }).transferId)
    await pause()
  }
  const pay = (path: string, body: object | null): Promise<unknown> => ask(path, people.paymaster, body)
  const release = async (): Promise<void> => {
    if ((await releaseDue(pay, promised)) === 0) await pause()
  }
  const carry = async (): Promise<void> => {
    await exchange(pay)
    await letBankLook(bankFolder)
    await pause()
  }
  // Without a budget nothing can be granted.
  await raise()
  const again = async (work: () => Promise<void>): Promise<void> => {
    while (!state.isOver) await work()
  }
  const workers = [
    ...Array.from({ length: AT_ONCE }, () => again(handIn)),
    ...people.officers.map((headers) => again(() => grant(headers))),
    again(prove),
    again(raise),
    again(release),
    again(carry),
  ]
  const all = Promise.all(workers)
  // Told when it is finished; until then it is nobody's.
  all.catch(() => undefined)
  return {
    finish: async () => {
      state.isOver = true
      await all
      await settleAll(pay, bankFolder)
    },
  }
}

interface Acknowledgement {
  readonly id: string
  readonly cases: readonly { readonly id: string; readonly programme: string }[]
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100))

function expectDone(path: string, { status, body }: Settled): unknown {
  if (status === 200 || status === 201) return body
  throw new Error(`${path}: expected it to be done, not ${status} ${JSON.stringify(body)}`)
}
