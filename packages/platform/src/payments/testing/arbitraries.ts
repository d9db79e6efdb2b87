import fc, { type Arbitrary } from 'fast-check'
import { type Won, won } from '../../money/index.ts'
import type { CreditTransfer, NamedAccount, PaymentBatch } from '../iso20022/index.ts'

const MOST = 140

/** Letters of names in Korea: Hangul, also as separate jamo, Hanja, Latin, signs that XML must escape, an emoji. */
const letter = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.integer({ min: 0xac_00, max: 0xd7_a3 }).map((code) => String.fromCodePoint(code)),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0xac_00, max: 0xd7_a3 })
      .map((c) => String.fromCodePoint(c).normalize('NFD')),
  },
  { weight: 1, arbitrary: fc.constantFrom('金', '李', '㈜', '𠀋', '😀', 'ß', 'é', 'A', 'z', '9') },
  { weight: 1, arbitrary: fc.constantFrom(...'&<>"\'();:,.-/ ', ']]>', '&amp;', '<!--', '&#44608;') },
)

const fitting = (text: string): boolean => {
  const { length } = [...text.normalize('NFC')]
  return length >= 1 && length <= MOST && text.normalize('NFC').trim() === text.normalize('NFC')
}

/** A text such as a name, as somebody types it. */
export const typedText: Arbitrary<string> = fc
  .array(letter, { minLength: 1, maxLength: MOST })
  .map((letters) => letters.join(''))
  .filter(fitting)

const digits = (min: number, max: number): Arbitrary<string> =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map((list) => list.join(''))

export const amount: Arbitrary<Won> = fc
  .oneof(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 1_000_000_000_000 }))
  .map(won)

/** The end-to-end identifier of a payment order: a UUID without dashes. */
export const endToEndId: Arbitrary<string> = fc.uuid().map((uuid) => uuid.replaceAll('-', ''))

export const account: Arbitrary<NamedAccount> = fc.record({
  bank: digits(3, 3),
  number: digits(1, 34),
  holder: typedText,
})

const transfer: Arbitrary<CreditTransfer> = fc.record({
  endToEndId,
  amount,
  creditor: account,
  remark: fc.option(typedText),
})

/** A moment that files can state: milliseconds, in years of four digits. */
export const moment: Arbitrary<Date> = fc.date({
  min: new Date('2000-01-02T00:00:00Z'),
  max: new Date('2099-12-30T00:00:00Z'),
  noInvalidDate: true,
})

export const day: Arbitrary<string> = moment.map((date) => date.toISOString().slice(0, 10))

export const batch: Arbitrary<PaymentBatch> = fc.record({
  messageId: endToEndId,
  createdAt: moment,
  executeOn: day,
  debtor: account,
  transfers: fc.uniqueArray(transfer, {
    minLength: 1,
    maxLength: 20,
    selector: ({ endToEndId: id }) => id,
  }),
})
