import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { won } from '../../money/index.ts'
import { batch } from '../testing/arbitraries.ts'
import { schemaErrors } from '../testing/schema-errors.ts'
import { BankFileError, type PaymentBatch, readPaymentBatch, writePaymentBatch } from './index.ts'

const SCHEMA = 'pain.001.001.09'

const two: PaymentBatch = {
  messageId: '0195d2a07c1e7b3f8a44c0ffee000001',
  createdAt: new Date('2026-11-24T00:30:00.000Z'),
  executeOn: '2026-11-25',
  debtor: { holder: '서울특별시', bank: '020', number: '1005123456789' },
  transfers: [
    {
      endToEndId: '0195d2a07c1e7b3f8a44c0ffee000002',
      amount: won(300_000),
      creditor: { holder: '김서연', bank: '004', number: '94050212345678' },
      remark: '청년 기본소득 11월분',
    },
    {
      endToEndId: '0195d2a07c1e7b3f8a44c0ffee000003',
      amount: won(1_234_560),
      creditor: { holder: '㈜한옥 & <밥집>', bank: '088', number: '110123456789' },
      remark: null,
    },
  ],
}

/** Letters composed, as they are written. */
const composed = (text: string): string => text.normalize('NFC')
const asWritten = (one: PaymentBatch): PaymentBatch => ({
  ...one,
  debtor: { ...one.debtor, holder: composed(one.debtor.holder) },
  transfers: one.transfers.map(({ creditor, remark, ...rest }) => ({
    ...rest,
    creditor: { ...creditor, holder: composed(creditor.holder) },
    remark: remark === null ? null : composed(remark),
  })),
})

describe('a batch as it is written', () => {
  it('is what the official schema allows, for any names and any sums', async () => {
    const files = fc.sample(batch, { numRuns: 150, seed: 1 }).map(writePaymentBatch)
    expect(await schemaErrors(SCHEMA, [writePaymentBatch(two), ...files])).toEqual([])
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(batch, (one) => {
        expect(readPaymentBatch(writePaymentBatch(one))).toEqual(asWritten(one))
      }),
      { numRuns: 200 },
    )
  })

  it('holds thousands of payments', async () => {
    const [first] = two.transfers
    const transfers = Array.from({ length: 5000 }, (_, index) => ({
      ...(first ?? expect.fail('there is a first')),
      endToEndId: `E${index}`,
      amount: won(index + 1),
    }))
    const file = writePaymentBatch({ ...two, transfers })
    expect(file).toContain('<CtrlSum>12502500</CtrlSum>')
    expect(readPaymentBatch(new TextEncoder().encode(file)).transfers).toEqual(transfers)
    expect(await schemaErrors(SCHEMA, [file])).toEqual([])
  })

  it('states won without decimals, accounts by number and banks by their code', () => {
    const file = writePaymentBatch(two)
    expect(file).toContain('<InstdAmt Ccy="KRW">300000</InstdAmt>')
    expect(file).toMatch(/<Othr>\s*<Id>94050212345678<\/Id>/)
    expect(file).toMatch(/<ClrSysId>\s*<Prtry>KFTC<\/Prtry>\s*<\/ClrSysId>\s*<MmbId>004<\/MmbId>/)
    expect(file).toContain('<CreDtTm>2026-11-24T09:30:00.000+09:00</CreDtTm>')
  })
})

describe('what cannot be written', () => {
  const [first, second] = two.transfers
  const withFirst = (change: object): PaymentBatch => ({
    ...two,
    transfers: [{ ...(first ?? expect.fail('there is a first')), ...change }],
  })
  const creditor = { holder: '김서연', bank: '004', number: '1' }
  const cases: readonly (readonly [string, PaymentBatch, string])[] = [
    ['no transfers', { ...two, transfers: [] }, 'PmtInf/CdtTrfTxInf: expected at least one'],
    [
      'one identifier twice',
      { ...two, transfers: [first, second, first].flatMap((t) => t ?? []) },
      'EndToEndId: expected no second',
    ],
    ['nothing to pay', withFirst({ amount: won(0) }), 'CdtTrfTxInf[1]/Amt/InstdAmt: expected more than 0'],
    [
      'a name too long',
      withFirst({ creditor: { ...creditor, holder: '가'.repeat(141) } }),
      'CdtTrfTxInf[1]/Cdtr/Nm: expected a text of 1 to 140 characters, not of 141',
    ],
    [
      'a name with a line break',
      withFirst({ creditor: { ...creditor, holder: '김\n서연' } }),
      'Cdtr/Nm: expected a text without control',
    ],
    ['half a character', withFirst({ remark: 'a\ud800' }), 'RmtInf/Ustrd: expected a text without control'],
    [
      'a number with dashes',
      withFirst({ creditor: { ...creditor, number: '940502-12' } }),
      'CdtrAcct: expected an account number in digits, not "940502-12"',
    ],
    [
      'a bank by its name',
      withFirst({ creditor: { ...creditor, bank: '국민' } }),
      'CdtrAgt: expected a bank code of three digits, not "국민"',
    ],
    [
      'a UUID with dashes',
      withFirst({ endToEndId: '0195d2a0-7c1e-7b3f-8a44-c0ffee000002' }),
      'PmtId/EndToEndId: expected an identifier of 1 to 35',
    ],
    ['a day that is none', { ...two, executeOn: '2026-02-30' }, 'ReqdExctnDt/Dt: expected a date'],
    [
      'a sum that is not exact',
      { ...two, transfers: two.transfers.map((t) => ({ ...t, amount: won(Number.MAX_SAFE_INTEGER) })) },
      'whole won',
    ],
  ]
  it.each(cases)('%s', (_, one, message) => expect(() => writePaymentBatch(one)).toThrow(message))
})

describe('a file that is refused', () => {
  const file = writePaymentBatch(two)
  const changed = (from: string, to: string): string => {
    expect(file).toContain(from)
    return file.replace(from, to)
  }
  const refusal = (text: string | Uint8Array): BankFileError => {
    try {
      readPaymentBatch(text)
    } catch (error) {
      if (error instanceof BankFileError) return error
      throw error
    }
    return expect.fail('the file was taken')
  }

  it.each([
    ['a number too high', '<NbOfTxs>2<', '<NbOfTxs>3<', 'GrpHdr/NbOfTxs', 'count'],
    ['a sum too low', '<CtrlSum>1534560<', '<CtrlSum>1534559<', 'GrpHdr/CtrlSum', 'sum'],
    ['an amount changed on the way', '>300000<', '>3000000<', 'GrpHdr/CtrlSum', 'sum'],
    [
      'another currency',
      'Ccy="KRW">300000',
      'Ccy="USD">300000',
      'PmtInf/CdtTrfTxInf[1]/Amt/InstdAmt/@Ccy',
      'currency',
    ],
    ['no currency', ' Ccy="KRW">300000', '>300000', 'PmtInf/CdtTrfTxInf[1]/Amt/InstdAmt/@Ccy', 'currency'],
    ['part of a won', '>300000<', '>300000.5<', 'PmtInf/CdtTrfTxInf[1]/Amt/InstdAmt', 'form'],
    ['a negative amount', '>300000<', '>-300000<', 'PmtInf/CdtTrfTxInf[1]/Amt/InstdAmt', 'form'],
    ['an amount in words', '>300000<', '>삼십만<', 'PmtInf/CdtTrfTxInf[1]/Amt/InstdAmt', 'form'],
    [
      'an amount beyond exactness',
      '>300000<',
      '>99999999999999999<',
      'PmtInf/CdtTrfTxInf[1]/Amt/InstdAmt',
      'form',
    ],
    [
      'an identifier twice',
      'EndToEndId>0195d2a07c1e7b3f8a44c0ffee000003',
      'EndToEndId>0195d2a07c1e7b3f8a44c0ffee000002',
      'PmtInf/CdtTrfTxInf[2]/PmtId/EndToEndId',
      'duplicate',
    ],
    ['a cheque', '>TRF<', '>CHK<', 'PmtInf/PmtMtd', 'form'],
    [
      'a scheme of banks that is not ours',
      '>KFTC<',
      '>KRBOK<',
      'PmtInf/DbtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Prtry',
      'form',
    ],
    ['a day that is none', '2026-11-25', '2026-11-31', 'PmtInf/ReqdExctnDt/Dt', 'form'],
    ['a moment that is none', 'T09:30', 'T24:30', 'GrpHdr/CreDtTm', 'form'],
    ['no name', '<Nm>김서연</Nm>', '', 'PmtInf/CdtTrfTxInf[1]/Cdtr/Nm', 'form'],
    [
      'two names',
      '<Nm>김서연</Nm>',
      '<Nm>김서연</Nm><Nm>김서윤</Nm>',
      'PmtInf/CdtTrfTxInf[1]/Cdtr/Nm',
      'form',
    ],
    ['text between elements', '<PmtMtd>', '??<PmtMtd>', 'PmtInf', 'form'],
    ['two blocks', '</PmtInf>', '</PmtInf><PmtInf/>', 'PmtInf', 'form'],
  ])('%s names its element', (_, from, to, element, rule) => {
    expect(refusal(changed(from, to))).toMatchObject({
      element: `CstmrCdtTrfInitn/${element}`,
      rule,
    })
  })

  it.each([
    ['half a file', file.slice(0, file.length / 2), 'file: expected well-formed XML'],
    ['an empty file', '', 'file: expected well-formed XML'],
    ['no XML', 'paid', 'file: expected well-formed XML'],
    ['two roots', `${file}<Document/>`, 'file: expected '],
    [
      'a definition of entities',
      file.replace('<Document', '<!DOCTYPE d [<!ENTITY e "x">]><Document'),
      'without a DOCTYPE',
    ],
    ['an unknown entity', file.replace('김서연', '&kim;'), 'an entity of XML, not "&kim;"'],
    ['another encoding', file.replace('UTF-8', 'EUC-KR'), 'the encoding UTF-8, not "EUC-KR"'],
    [
      'another version',
      file.replace('pain.001.001.09', 'pain.001.001.03'),
      'Document: expected a message pain.001.001.09',
    ],
    ['another message', file.replace('pain.001.001.09', 'camt.054.001.08'), 'expected'],
  ])('%s', (_, text, message) => expect(() => readPaymentBatch(text)).toThrow(message))

  it('in bytes that are no UTF-8', () => {
    const bytes = new TextEncoder().encode(file)
    const broken = bytes.with(bytes.indexOf(0xea), 0xff)
    expect(() => readPaymentBatch(broken)).toThrow('file: expected text in UTF-8')
  })

  it('or is read, whatever byte of it was changed, but never a fault', () => {
    const bytes = new TextEncoder().encode(file)
    const position = fc.integer({ min: 0, max: bytes.length - 1 })
    fc.assert(
      fc.property(position, fc.nat(255), (at, value) => {
        try {
          readPaymentBatch(bytes.with(at, value))
        } catch (error) {
          expect(error).toBeInstanceOf(BankFileError)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a file that another system wrote', () => {
  const file = writePaymentBatch(two)

  it('may use a prefix, references for characters, CDATA and zeros behind the point', () => {
    const prefixed = file
      .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1iso:')
      .replace('xmlns=', 'xmlns:iso=')
      .replace('김서연', '&#xAE40;&#49436;연')
      .replace('㈜한옥 &amp; &lt;밥집&gt;', '<![CDATA[㈜한옥 & <밥집>]]>')
      .replace('>300000<', '>300000.00<')
    expect(prefixed).toContain('<iso:Document xmlns:iso="')
    expect(prefixed).toContain('CDATA')
    expect(readPaymentBatch(prefixed)).toEqual(two)
  })

  it('may begin with a byte order mark, and leave out the totals of its block', () => {
    const without = file.replace(
      /(<BtchBookg>true<\/BtchBookg>)\s*<NbOfTxs>2<\/NbOfTxs>\s*<CtrlSum>1534560<\/CtrlSum>/,
      '$1',
    )
    expect(without).not.toBe(file)
    const bytes = new TextEncoder().encode(`\ufeff${without}`)
    expect(readPaymentBatch(bytes)).toEqual(two)
  })
})
