import { describe, expect, it } from 'vitest'
import { won } from '../money/index.ts'
import type {
  AccountEntry,
  AccountNotification,
  EntryDetail,
  StatusReport,
  TransferReport,
} from './iso20022/index.ts'
import { reportsOfNotification } from './notification-reports.ts'
import { reportsOfStatus, type SentBatch } from './status-reports.ts'

const batch: SentBatch = { messageId: 'BATCH1', orders: ['A', 'B', 'C'], total: won(600) }

const status = (change: Partial<StatusReport>): StatusReport => ({
  messageId: 'S1',
  createdAt: new Date(0),
  original: { messageId: 'BATCH1', count: 3, sum: won(600) },
  status: 'PART',
  reason: null,
  totals: [],
  transfers: [],
  ...change,
})

const transfer = (endToEndId: string, change: Partial<TransferReport> = {}): TransferReport => ({
  endToEndId,
  status: 'RJCT',
  reason: { code: 'AC04', text: '해지' },
  amount: null,
  ...change,
})

describe('an answer to a batch', () => {
  it('rejects the orders that it lists, and says nothing of the others', () => {
    const { reports, discrepancies } = reportsOfStatus(
      status({ transfers: [transfer('B'), transfer('C', { status: 'ACCP' })] }),
      batch,
    )
    expect(reports).toEqual([
      {
        kind: 'rejected',
        message: 'S1',
        endToEndId: 'B',
        reason: { code: 'AC04', text: '해지' },
        amount: null,
      },
      { kind: 'accepted', message: 'S1', endToEndId: 'C' },
    ])
    expect(discrepancies).toEqual([])
  })

  it('rejects every order where the whole batch is rejected, with the nearest reason', () => {
    const { reports } = reportsOfStatus(
      status({ status: 'RJCT', reason: { code: 'AM04', text: null }, transfers: [transfer('B')] }),
      batch,
    )
    const reasons = reports.map((report) => [
      report.endToEndId,
      report.kind === 'rejected' ? report.reason.code : report.kind,
    ])
    expect(new Map(reasons as [string, string][])).toEqual(
      new Map([
        ['A', 'AM04'],
        ['B', 'AC04'],
        ['C', 'AM04'],
      ]),
    )
  })

  it.each(['DU01', 'AM05', 'DUPL'])(
    'that refuses the batch as a duplicate (%s) rejects nothing: the first is being paid',
    (code) => {
      const { reports, discrepancies } = reportsOfStatus(
        status({ status: 'RJCT', reason: { code, text: null } }),
        batch,
      )
      expect(reports).toEqual([])
      expect(discrepancies).toMatchObject([{ kind: 'duplicate-refused', open: null }])
    },
  )

  it('that refuses single orders as duplicates does not reject them either', () => {
    const whole = status({
      status: 'RJCT',
      transfers: [transfer('A', { reason: { code: 'DU04', text: null } })],
    })
    const { reports, discrepancies } = reportsOfStatus(whole, batch)
    expect(reports.map(({ endToEndId }) => endToEndId)).toEqual(['B', 'C'])
    expect(discrepancies).toMatchObject([{ kind: 'duplicate-refused', endToEndId: 'A' }])
  })

  it.each([
    ['a batch that is not ours', status({}), null, 'unknown-batch'],
    [
      'another number of orders',
      status({ original: { messageId: 'BATCH1', count: 2, sum: won(600) } }),
      batch,
      'different-batch',
    ],
    [
      'another sum',
      status({ original: { messageId: 'BATCH1', count: 3, sum: won(601) } }),
      batch,
      'different-batch',
    ],
  ])('to %s is named, and nothing of it is taken', (_, report, of, kind) => {
    const all = { ...report, status: 'RJCT' as const, transfers: [transfer('A')] }
    expect(reportsOfStatus(all, of)).toMatchObject({ reports: [], discrepancies: [{ kind }] })
  })

  it('names orders that are not of the batch, and statuses that need a person', () => {
    const { reports, discrepancies } = reportsOfStatus(
      status({ transfers: [transfer('Z'), transfer('A', { status: 'BLCK' })] }),
      batch,
    )
    expect(reports).toMatchObject([{ kind: 'unclear', endToEndId: 'A', movement: null }])
    expect(discrepancies).toMatchObject([{ kind: 'unknown-order', endToEndId: 'Z' }])
  })
})

const detail = (
  endToEndId: string | null,
  amount: number,
  change: Partial<EntryDetail> = {},
): EntryDetail => ({
  reference: null,
  batch: null,
  endToEndId,
  amount: won(amount),
  direction: 'debit',
  returned: null,
  ...change,
})

const entry = (change: Partial<AccountEntry>): AccountEntry => ({
  reference: 'E1',
  amount: won(300),
  direction: 'debit',
  status: 'BOOK',
  reversal: false,
  bookedOn: '2026-11-25',
  details: [],
  ...change,
})

const notification = (...entries: readonly AccountEntry[]): AccountNotification => ({
  messageId: 'N1',
  createdAt: new Date(0),
  reports: [{ id: 'N1', account: { bank: '020', number: '1' }, entries }],
})

describe('an account notification', () => {
  it('settles what it debits, and returns what it credits', () => {
    const credit = entry({
      direction: 'credit',
      reference: 'E2',
      details: [
        detail('A', 300, { direction: 'credit', reference: 'R', returned: { code: 'AC04', text: null } }),
      ],
    })
    const reports = reportsOfNotification(notification(entry({ details: [detail('A', 300)] }), credit))
    expect(reports).toEqual([
      {
        kind: 'settled',
        message: 'N1',
        endToEndId: 'A',
        movement: { amount: 300, reference: 'E1', bookedOn: '2026-11-25' },
      },
      {
        kind: 'returned',
        message: 'N1',
        endToEndId: 'A',
        movement: { amount: 300, reference: 'R', bookedOn: '2026-11-25' },
        reason: { code: 'AC04', text: null },
      },
    ])
  })

  it('counts only what is booked', () => {
    const announced = (['PDNG', 'FUTR', 'INFO'] as const).map((one) =>
      entry({ status: one, details: [detail('A', 300)] }),
    )
    expect(reportsOfNotification(notification(...announced))).toEqual([])
  })

  it('does not take two lines of one entry under one reference for one line told twice', () => {
    const reports = reportsOfNotification(
      notification(
        entry({ amount: won(600), details: [detail('A', 300), detail('A', 300), detail('B', 0)] }),
      ),
    )
    expect(reports.map((report) => (report.kind === 'settled' ? report.movement.reference : ''))).toEqual([
      'E1',
      'E1#2',
      'E1',
    ])
  })

  it('loses no entry without details, and takes no undone return for a payment', () => {
    const reports = reportsOfNotification(
      notification(entry({}), entry({ reversal: true, details: [detail('A', 300)] })),
    )
    expect(reports).toMatchObject([
      { kind: 'settled', endToEndId: null, movement: { amount: 300 } },
      { kind: 'unclear', endToEndId: 'A', direction: 'debit', movement: { amount: 300 } },
    ])
  })
})
