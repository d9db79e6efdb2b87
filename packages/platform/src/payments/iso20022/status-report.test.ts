import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalWon, won } from '../../money/index.ts'
import { amount, endToEndId, moment, typedText } from '../testing/arbitraries.ts'
import { schemaErrors } from '../testing/schema-errors.ts'
import {
  BATCH_STATUSES,
  type BankReason,
  readBankAnswer,
  readStatusReport,
  type StatusReport,
  TRANSFER_STATUSES,
  type TransferReport,
  writeStatusReport,
} from './index.ts'

const SCHEMA = 'pain.002.001.10'

const short = typedText
  .filter((text) => [...text.normalize('NFC')].length <= 105)
  .map((text) => text.normalize('NFC'))
const reason: Arbitrary<BankReason> = fc.record({
  code: fc.constantFrom('AC01', 'AC04', 'BE01', 'DU01', '압류계좌', 'K1'),
  text: fc.option(short),
})

const transfer: Arbitrary<TransferReport> = fc.record({
  endToEndId,
  status: fc.constantFrom(...TRANSFER_STATUSES),
  reason: fc.option(reason),
  amount: fc.option(amount),
})

/** A report that agrees with itself: it lists every transfer that it counts. */
const report: Arbitrary<StatusReport> = fc
  .record({
    messageId: endToEndId,
    createdAt: moment,
    batch: endToEndId,
    status: fc.option(fc.constantFrom(...BATCH_STATUSES)),
    reason: fc.option(reason),
    transfers: fc.array(transfer, { maxLength: 15 }),
    counts: fc.boolean(),
  })
  .map(({ batch, counts, ...rest }) => {
    const totals = counts ? totalsOf(rest.transfers) : []
    return {
      ...rest,
      original: { messageId: batch, count: counts ? rest.transfers.length : null, sum: null },
      totals,
    }
  })

function totalsOf(transfers: readonly TransferReport[]): StatusReport['totals'] {
  return TRANSFER_STATUSES.flatMap((status) => {
    const of = transfers.filter((one) => one.status === status)
    const amounts = of.flatMap((one) => (one.amount === null ? [] : [one.amount]))
    const sum = amounts.length === of.length ? totalWon(amounts) : null
    return of.length === 0 ? [] : [{ status, count: of.length, sum }]
  })
}

const partly: StatusReport = {
  messageId: 'PSR1',
  createdAt: new Date('2026-11-24T01:00:00.000Z'),
  original: { messageId: 'BATCH1', count: 3, sum: won(900_000) },
  status: 'PART',
  reason: null,
  totals: [
    { status: 'ACCP', count: 2, sum: won(600_000) },
    { status: 'RJCT', count: 1, sum: won(300_000) },
  ],
  transfers: [
    {
      endToEndId: 'ORDER3',
      status: 'RJCT',
      reason: { code: 'AC04', text: '해지된 계좌' },
      amount: won(300_000),
    },
  ],
}

describe('a status report', () => {
  it('is what the official schema allows, and comes back as it was', async () => {
    const reports = [partly, ...fc.sample(report, { numRuns: 200, seed: 2 })]
    const files = reports.map(writeStatusReport)
    expect(await schemaErrors(SCHEMA, files)).toEqual([])
    expect(files.map(readStatusReport)).toEqual(reports)
    expect(files.map(readBankAnswer)).toEqual(reports.map((one) => ({ kind: 'status', report: one })))
  })

  it('comes back as it was, for any report', () => {
    fc.assert(
      fc.property(report, (one) => {
        expect(readStatusReport(writeStatusReport(one))).toEqual(one)
      }),
    )
  })

  it('may speak of the block and not of the batch, and explain in several lines', () => {
    const file = writeStatusReport(partly)
      .replace('<GrpSts>PART</GrpSts>', '')
      .replace('<TxInfAndSts>', '<PmtInfSts>PART</PmtInfSts><TxInfAndSts>')
      .replace('</AddtlInf>', '</AddtlInf><AddtlInf>2026-10-01</AddtlInf>')
    const [first] = readStatusReport(file).transfers
    expect(readStatusReport(file).status).toBe('PART')
    expect(first?.reason).toEqual({ code: 'AC04', text: '해지된 계좌 2026-10-01' })
  })
})

describe('a status report that is refused', () => {
  const file = writeStatusReport(partly)
  it.each([
    [
      'that counts more than there were',
      '<DtldNbOfTxs>2<',
      '<DtldNbOfTxs>3<',
      'OrgnlGrpInfAndSts/OrgnlNbOfTxs: expected 4, as counted, not 3',
    ],
    [
      'that does not list what it rejects',
      '>RJCT</TxSts>',
      '>ACCP</TxSts>',
      'NbOfTxsPerSts[2]/DtldNbOfTxs: expected 0, as counted, not 1',
    ],
    [
      'whose sum of rejects is another',
      '<DtldCtrlSum>300000<',
      '<DtldCtrlSum>300001<',
      'NbOfTxsPerSts[2]/DtldCtrlSum: expected 300000, as added up, not 300001',
    ],
    [
      'with a status that is not understood',
      '<GrpSts>PART<',
      '<GrpSts>FINE<',
      'OrgnlGrpInfAndSts/GrpSts: expected one of RCVD',
    ],
    [
      'with a transfer status that is not understood',
      '>RJCT</TxSts>',
      '>RETN</TxSts>',
      'TxInfAndSts/TxSts: expected one of',
    ],
    [
      'in another currency',
      'Ccy="KRW"',
      'Ccy="EUR"',
      'OrgnlTxRef/Amt/InstdAmt/@Ccy: expected the currency KRW, not "EUR"',
    ],
    [
      'that answers another message',
      'pain.001.001.09</OrgnlMsgNmId>',
      'pain.008.001.08</OrgnlMsgNmId>',
      'OrgnlMsgNmId: expected an answer to pain.001.001.09',
    ],
    [
      'that names no transfer',
      '<OrgnlEndToEndId>ORDER3</OrgnlEndToEndId>',
      '',
      'TxInfAndSts/OrgnlEndToEndId: expected this element',
    ],
    [
      'with two blocks',
      '</OrgnlPmtInfAndSts>',
      '</OrgnlPmtInfAndSts><OrgnlPmtInfAndSts/>',
      'OrgnlPmtInfAndSts: expected one, not 2',
    ],
    [
      'whose block stands elsewhere than the batch',
      '<TxInfAndSts>',
      '<PmtInfSts>RJCT</PmtInfSts><TxInfAndSts>',
      'PmtInfSts: expected PART, as of the whole batch, not RJCT',
    ],
    [
      'without a batch',
      '<OrgnlMsgId>BATCH1</OrgnlMsgId>',
      '',
      'OrgnlGrpInfAndSts/OrgnlMsgId: expected this element',
    ],
  ])('%s', (_, from, to, message) => {
    expect(file).toContain(from)
    expect(() => readStatusReport(file.replace(from, to))).toThrow(message)
  })

  it('cannot be written with an explanation that is too long', () => {
    const reason = { code: 'NARR', text: '가'.repeat(106) }
    expect(() => writeStatusReport({ ...partly, reason })).toThrow(
      'StsRsnInf/AddtlInf: expected a text of 1 to 105',
    )
  })
})
