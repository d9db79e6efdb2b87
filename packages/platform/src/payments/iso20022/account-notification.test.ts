import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalWon, won } from '../../money/index.ts'
import { account, amount, day, endToEndId, moment } from '../testing/arbitraries.ts'
import { schemaErrors } from '../testing/schema-errors.ts'
import {
  type AccountEntry,
  type AccountNotification,
  ENTRY_STATUSES,
  type EntryDetail,
  readAccountNotification,
  readBankAnswer,
  writeAccountNotification,
} from './index.ts'

const SCHEMA = 'camt.054.001.08'

const direction = fc.constantFrom('debit' as const, 'credit' as const)

const detail: Arbitrary<Omit<EntryDetail, 'direction'>> = fc.record({
  reference: fc.option(endToEndId),
  batch: fc.option(endToEndId),
  endToEndId: fc.option(endToEndId),
  amount,
  returned: fc.option(fc.constant({ code: 'AC04', text: '해지된 계좌' })),
})

const entry: Arbitrary<AccountEntry> = fc
  .record({
    reference: endToEndId,
    direction,
    status: fc.constantFrom(...ENTRY_STATUSES),
    reversal: fc.boolean(),
    bookedOn: day,
    details: fc.array(detail, { maxLength: 10 }),
    alone: amount,
  })
  .map(({ alone, details, ...rest }) => ({
    ...rest,
    amount: details.length === 0 ? alone : totalWon(details.map((one) => one.amount)),
    details: details.map((one) => ({ ...one, direction: rest.direction })),
  }))

const notification: Arbitrary<AccountNotification> = fc.record({
  messageId: endToEndId,
  createdAt: moment,
  reports: fc.array(
    fc.record({
      id: endToEndId,
      account: account.map(({ bank, number }) => ({ bank, number })),
      entries: fc.array(entry, { maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
})

const paid: AccountNotification = {
  messageId: 'NTF1',
  createdAt: new Date('2026-11-25T01:00:00.000Z'),
  reports: [
    {
      id: 'NTF1-1',
      account: { bank: '020', number: '1005123456789' },
      entries: [
        {
          reference: 'B1',
          amount: won(700_000),
          direction: 'debit',
          status: 'BOOK',
          reversal: false,
          bookedOn: '2026-11-25',
          details: [
            {
              reference: 'B1-1',
              batch: 'BATCH1',
              endToEndId: 'ORDER1',
              amount: won(300_000),
              direction: 'debit',
              returned: null,
            },
            {
              reference: 'B1-2',
              batch: 'BATCH1',
              endToEndId: 'ORDER2',
              amount: won(400_000),
              direction: 'debit',
              returned: null,
            },
          ],
        },
        {
          reference: 'B2',
          amount: won(400_000),
          direction: 'credit',
          status: 'BOOK',
          reversal: false,
          bookedOn: '2026-11-26',
          details: [
            {
              reference: 'B2-1',
              batch: null,
              endToEndId: 'ORDER2',
              amount: won(400_000),
              direction: 'credit',
              returned: { code: 'AC04', text: null },
            },
          ],
        },
      ],
    },
  ],
}

describe('an account notification', () => {
  it('is what the official schema allows, and comes back as it was', async () => {
    const all = [paid, ...fc.sample(notification, { numRuns: 200, seed: 3 })]
    const files = all.map(writeAccountNotification)
    expect(await schemaErrors(SCHEMA, files)).toEqual([])
    expect(files.map(readAccountNotification)).toEqual(all)
    expect(files.map(readBankAnswer)).toEqual(all.map((one) => ({ kind: 'notification', notification: one })))
  })

  it('comes back as it was, for any notification', () => {
    fc.assert(
      fc.property(notification, (one) => {
        expect(readAccountNotification(writeAccountNotification(one))).toEqual(one)
      }),
    )
  })

  it('holds thousands of transfers in one entry', async () => {
    const [report] = paid.reports
    const [first] = report?.entries ?? []
    const [model] = first?.details ?? []
    if (report === undefined || first === undefined || model === undefined) return expect.fail('there is one')
    const details = Array.from({ length: 5000 }, (_, index) => ({
      ...model,
      endToEndId: `E${index}`,
      amount: won(index + 1),
    }))
    const many = {
      ...paid,
      reports: [{ ...report, entries: [{ ...first, amount: won(12_502_500), details }] }],
    }
    const file = writeAccountNotification(many)
    expect(readAccountNotification(file)).toEqual(many)
    expect(await schemaErrors(SCHEMA, [file])).toEqual([])
  })

  it('as other banks write it: details without an amount where there is one, a moment of booking, no identifier', () => {
    const file = writeAccountNotification(paid)
      .replace(
        /(<EndToEndId>ORDER2<\/EndToEndId>\s*<\/Refs>)\s*<Amt Ccy="KRW">400000<\/Amt>\s*<CdtDbtInd>CRDT<\/CdtDbtInd>/,
        '$1',
      )
      .replace('<Dt>2026-11-26</Dt>', '<DtTm>2026-11-25T23:30:00Z</DtTm>')
      .replace('ORDER1', 'NOTPROVIDED')
    const entries = readAccountNotification(file).reports[0]?.entries
    expect(entries?.[1]).toEqual(paid.reports[0]?.entries[1])
    expect(entries?.[0]?.details[0]?.endToEndId).toBeNull()
  })
})

describe('an account notification that is refused', () => {
  const file = writeAccountNotification(paid)
  const entry = 'BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry'
  it.each([
    [
      'whose details do not add up',
      '>300000<',
      '>300001<',
      `${entry}[1]/Amt: expected 700001, as its details add up, not 700000`,
    ],
    [
      'whose details go the other way',
      'CdtDbtInd>DBIT</CdtDbtInd>\n          </TxDtls',
      'CdtDbtInd>CRDT</CdtDbtInd>\n          </TxDtls',
      'as its details add up, not 700000',
    ],
    [
      'that counts other details',
      '<NbOfTxs>2<',
      '<NbOfTxs>1<',
      `${entry}[1]/NtryDtls/Btch/NbOfTxs: expected 2, as counted, not 1`,
    ],
    [
      'that counts other entries',
      '<NbOfNtries>2<',
      '<NbOfNtries>3<',
      'TxsSummry/TtlNtries/NbOfNtries: expected 2, as counted, not 3',
    ],
    [
      'that sums to another total',
      '<Sum>1100000<',
      '<Sum>1100001<',
      'TxsSummry/TtlNtries/Sum: expected 1100000, as added up, not 1100001',
    ],
    [
      'that sums to another credit',
      '<Sum>400000<',
      '<Sum>400001<',
      'TxsSummry/TtlCdtNtries/Sum: expected 400000',
    ],
    [
      'that sums to another debit',
      '<Sum>700000<',
      '<Sum>700001<',
      'TxsSummry/TtlDbtNtries/Sum: expected 700000',
    ],
    [
      'in another currency',
      'Ccy="KRW">700000',
      'Ccy="JPY">700000',
      `${entry}[1]/Amt/@Ccy: expected the currency KRW, not "JPY"`,
    ],
    [
      'of an account in another currency',
      '<Ccy>KRW<',
      '<Ccy>USD<',
      'Ntfctn/Acct/Ccy: expected the currency KRW',
    ],
    [
      'with an entry that has no reference',
      '<AcctSvcrRef>B2</AcctSvcrRef>',
      '',
      `${entry}[2]/AcctSvcrRef: expected this element`,
    ],
    [
      'with a status that is not understood',
      '<Cd>BOOK</Cd>',
      '<Cd>MAYB</Cd>',
      `${entry}[1]/Sts/Cd: expected one of BOOK`,
    ],
    [
      'with a direction that is none',
      '<CdtDbtInd>DBIT<',
      '<CdtDbtInd>PLUS<',
      `${entry}[1]/CdtDbtInd: expected one of DBIT, CRDT`,
    ],
    [
      'without the day of booking',
      '<BookgDt>\n          <Dt>2026-11-25</Dt>\n        </BookgDt>',
      '',
      `${entry}[1]/BookgDt: expected this element`,
    ],
    [
      'that is one page of several',
      '<Acct>',
      '<NtfctnPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></NtfctnPgntn><Acct>',
      'Ntfctn/NtfctnPgntn: expected a message of one page',
    ],
    [
      'of an account by another scheme',
      '>KFTC<',
      '>KRBOK<',
      'Acct/Svcr/FinInstnId/ClrSysMmbId/ClrSysId/Prtry: expected the scheme KFTC',
    ],
  ])('%s', (_, from, to, message) => {
    expect(file).toContain(from)
    expect(() => readAccountNotification(file.replace(from, to))).toThrow(message)
  })

  it('and a batch is no answer', () => {
    expect(() => readBankAnswer(file.replace('camt.054.001.08', 'camt.053.001.08'))).toThrow(
      'Document: expected a message',
    )
  })
})
