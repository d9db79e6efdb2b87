import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { won } from '../../money/index.ts'
import {
  type PaymentBatch,
  readAccountNotification,
  readStatusReport,
  type StatusReport,
  writePaymentBatch,
} from '../iso20022/index.ts'
import { batch as anyBatch } from '../testing/arbitraries.ts'
import { type City, cityThatSent } from '../testing/city.ts'
import { schemaErrors } from '../testing/schema-errors.ts'
import {
  type BankMessage,
  type BankSimulator,
  BEHAVIOURS,
  type BehaviourId,
  exampleBatch,
  openBank,
  readSettings,
} from './index.ts'

const NOW = new Date('2026-11-24T01:00:00.000Z')
const example = exampleBatch(NOW)
const file = writePaymentBatch(example)
const POLLS = 6

/** Everything that a bank leaves within some polls. */
const leavesOf = (bank: BankSimulator): readonly BankMessage[] =>
  Array.from({ length: POLLS }, () => bank.poll(NOW)).flat()

function run(
  batch: PaymentBatch,
  bank: BankSimulator,
): { readonly city: City; readonly left: readonly BankMessage[] } {
  const city = cityThatSent(batch)
  const left = [...bank.poll(NOW, writePaymentBatch(batch)), ...leavesOf(bank)]
  for (const { content } of left) city.take(content)
  return { city, left }
}

const answerTo = (bank: BankSimulator, text: string): StatusReport => {
  const [answer] = bank.poll(NOW, text)
  return readStatusReport(answer?.content ?? expect.fail('the bank answers at once'))
}

const idOf = (behaviour: BehaviourId): string =>
  example.transfers[BEHAVIOURS.findIndex(({ id }) => id === behaviour)]?.endToEndId ?? expect.fail(behaviour)

describe('a batch that calls for everything that the bank can do', () => {
  const { city, left } = run(example, openBank())

  it.each<[BehaviourId, string, readonly string[]]>([
    ['pays', 'settled', []],
    ['unknown-account', 'rejected', []],
    ['closed-account', 'rejected', []],
    ['blocked-account', 'rejected', []],
    ['other-name', 'rejected', []],
    ['told-twice', 'settled', []],
    ['late', 'settled', []],
    ['returned', 'returned', []],
    ['returned-first', 'returned', []],
    ['rejected-and-debited', 'settled', ['settled-after-rejection']],
    ['other-amount', 'sent', ['different-amount']],
    ['debited-twice', 'settled', ['settled-twice']],
    ['other-identifier', 'sent', []],
    ['silent', 'sent', []],
  ])('%s ends as %s', (behaviour, state, kinds) => {
    const id = idOf(behaviour)
    expect(city.order(id).state).toBe(state)
    const named = city.discrepancies().filter(({ endToEndId }) => endToEndId === id)
    expect(named.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('shows one stranger, and no other disagreement', () => {
    expect(
      city
        .discrepancies()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['different-amount', 'settled-after-rejection', 'settled-twice', 'unknown-order'])
  })

  it('gives the reason of each rejection as ISO codes it', () => {
    const codes = (['unknown-account', 'closed-account', 'blocked-account', 'other-name'] as const).map(
      (one) => city.order(idOf(one)).rejection?.code,
    )
    expect(codes).toEqual(['AC01', 'AC04', 'AC06', 'BE01'])
  })

  it('leaves files that the official schemas allow', async () => {
    const of = (kind: string): readonly string[] =>
      left.filter(({ name }) => name.includes(kind)).map(({ content }) => content)
    expect([...of('status'), ...of('notification')]).toHaveLength(left.length)
    expect(await schemaErrors('pain.002.001.10', of('status'))).toEqual([])
    expect(await schemaErrors('camt.054.001.08', of('notification'))).toEqual([])
  })

  it('delivers a notification twice, word for word, under two names', () => {
    const contents = left.map(({ content }) => content)
    const twice = left.filter(({ content }) => contents.indexOf(content) !== contents.lastIndexOf(content))
    expect(new Set(twice.map(({ name }) => name)).size).toBe(2)
    expect(twice[0]?.content).toContain(idOf('told-twice'))
  })

  it('is answered with what is accepted and what is not, by number and sum', () => {
    const report = answerTo(openBank(), file)
    const rejected = example.transfers.filter((_, index) => BEHAVIOURS[index]?.rejection !== null)
    expect(report).toMatchObject({ status: 'PART', original: { messageId: example.messageId, count: 14 } })
    expect(report.totals).toMatchObject([
      { status: 'ACCP', count: 9 },
      { status: 'RJCT', count: 5 },
    ])
    expect(report.transfers.map(({ endToEndId }) => endToEndId)).toEqual(
      rejected.map(({ endToEndId }) => endToEndId),
    )
  })
})

describe('what comes twice', () => {
  it('is refused by the identifier of its message, and pays nobody again', () => {
    const bank = openBank()
    const city = cityThatSent(example)
    for (const { content } of [...bank.poll(NOW, file), ...leavesOf(bank)]) city.take(content)
    const before = city.orders()
    const second = bank.poll(NOW, file)
    expect(second).toHaveLength(1)
    for (const { content } of [...second, ...leavesOf(bank)]) city.take(content)
    expect(readStatusReport(second[0]?.content ?? '')).toMatchObject({
      status: 'RJCT',
      reason: { code: 'DU01' },
      original: { messageId: example.messageId },
    })
    expect(city.orders()).toEqual(before)
    expect(city.discrepancies().map(({ kind }) => kind)).toContain('duplicate-refused')
  })

  it('in one poll is refused too, before the first was ever answered', () => {
    const answers = openBank()
      .poll(NOW, file, file)
      .map(({ content }) => readStatusReport(content))
    expect(answers.map(({ status }) => status)).toEqual(['PART', 'RJCT'])
  })

  it('within another batch is refused by its end-to-end identifier', () => {
    const bank = openBank()
    const paid = { ...example, messageId: 'FIRST', transfers: example.transfers.slice(-1) }
    bank.poll(NOW, writePaymentBatch(paid))
    leavesOf(bank)
    const report = answerTo(bank, writePaymentBatch({ ...paid, messageId: 'SECOND' }))
    expect(report).toMatchObject({ status: 'RJCT', transfers: [{ reason: { code: 'DU04' } }] })
    expect(leavesOf(bank)).toEqual([])
  })
})

describe('a file that the bank cannot take', () => {
  it.each([
    ['with another sum', '<CtrlSum>', '<CtrlSum>1', 'AM10', 'GrpHdr/CtrlSum: expected '],
    ['with another number', '<NbOfTxs>14', '<NbOfTxs>15', 'AM18', 'GrpHdr/NbOfTxs: expected 14'],
    ['in dollars', 'Ccy="KRW"', 'Ccy="USD"', 'AM03', 'Amt/InstdAmt/@Ccy'],
    ['without a name', '<Nm>김서연</Nm>', '', 'FF01', 'Cdtr/Nm: expected this element'],
  ])('%s is refused whole, with the element', (_, from, to, code, element) => {
    const bank = openBank()
    const report = answerTo(bank, file.replace(from, to))
    expect(report).toMatchObject({
      status: 'RJCT',
      original: { messageId: example.messageId },
      reason: { code },
    })
    expect(report.reason?.text).toContain(element)
    expect(leavesOf(bank)).toEqual([])
  })

  it('because it is no message at all is answered without a name', () => {
    expect(answerTo(openBank(), '<Document>\u0007</Document>')).toMatchObject({
      status: 'RJCT',
      reason: { code: 'FF01' },
      original: { messageId: 'NOTPROVIDED' },
    })
  })
})

describe('the settings', () => {
  const pays = { ...example, transfers: example.transfers.slice(-1) }

  it('delay by seconds', () => {
    const delays = { answer: { seconds: 10 }, settle: { seconds: 3600 } }
    const bank = openBank(readSettings({ delays }))
    const filesAt = (seconds: number): number => bank.poll(new Date(NOW.getTime() + seconds * 1000)).length
    expect(bank.poll(NOW, writePaymentBatch(pays))).toEqual([])
    expect([filesAt(9), filesAt(10), filesAt(3599), filesAt(3600), filesAt(9999)]).toEqual([0, 1, 0, 1, 0])
  })

  it('book on the day in Seoul on which it is told', () => {
    const bank = openBank(readSettings({ delays: { settle: { seconds: 60 } } }))
    bank.poll(NOW, writePaymentBatch(pays))
    const [told] = bank.poll(new Date('2026-11-24T16:00:00Z'))
    expect(readAccountNotification(told?.content ?? '').reports[0]?.entries[0]?.bookedOn).toBe('2026-11-25')
  })

  it('draw behaviours at their rates, the same for the same seed', () => {
    const transfers = Array.from({ length: 2000 }, (_, index) => ({
      endToEndId: `T${index}`,
      amount: won(1000),
      creditor: { holder: '김서연', bank: '004', number: '94050200000000' },
      remark: null,
    }))
    const text = writePaymentBatch({ ...example, transfers })
    const rejectedBy = (seed: string): readonly string[] =>
      answerTo(openBank(readSettings({ seed, rates: { 'closed-account': 0.1 } })), text).transfers.map(
        ({ endToEndId }) => endToEndId,
      )
    expect(rejectedBy('a')).toEqual(rejectedBy('a'))
    expect(rejectedBy('a')).not.toEqual(rejectedBy('b'))
    expect(rejectedBy('a').length).toBeGreaterThan(140)
    expect(rejectedBy('a').length).toBeLessThan(260)
  })

  it.each([
    [{ seeds: 1 }, 'settings: '],
    [{ rates: { vanishes: 0.1 } }, 'rates'],
    [{ rates: { late: 0.6, silent: 0.6 } }, 'rates: expected shares of 1 at most together'],
    [{ delays: { answer: { days: 1 } } }, 'delays.answer'],
  ])('that are wrong are refused by their place: %j', (json, message) => {
    expect(() => readSettings(json)).toThrow(message)
  })
})

it('whatever batch comes, its files are valid and its money is booked once', async () => {
  const rates = { 'closed-account': 0.2, returned: 0.2, 'returned-first': 0.1, 'told-twice': 0.2, late: 0.2 }
  const expected = { settled: ['disburse'], rejected: ['recall'], returned: ['disburse', 'bounce', 'recall'] }
  const files: BankMessage[] = []
  for (const batch of fc.sample(anyBatch, { numRuns: 60, seed: 5 }).map(toUsualAccounts)) {
    const { city, left } = run(batch, openBank(readSettings({ rates })))
    files.push(...left)
    expect(city.discrepancies()).toEqual([])
    const kinds = city.orders().map(({ endToEndId, state }) => {
      const effects = city.effects().filter((effect) => effect.endToEndId === endToEndId)
      return [state, effects.map(({ kind }) => kind)]
    })
    expect(kinds).toEqual(kinds.map(([state]) => [state, expected[state as keyof typeof expected]]))
  }
  const of = (kind: string): readonly string[] =>
    files.filter(({ name }) => name.includes(kind)).map(({ content }) => content)
  expect(await schemaErrors('pain.002.001.10', of('status'))).toEqual([])
  expect(await schemaErrors('camt.054.001.08', of('notification'))).toEqual([])
})

/** The same batch to accounts that call for nothing special. */
const toUsualAccounts = (batch: PaymentBatch): PaymentBatch => ({
  ...batch,
  transfers: batch.transfers.map((transfer) => ({
    ...transfer,
    creditor: { ...transfer.creditor, number: '94050200000000' },
  })),
})
