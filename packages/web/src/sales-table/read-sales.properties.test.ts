import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFile } from './read-file.ts'
import { readSales } from './read-sales.ts'
import { splitText } from './split-text.ts'

type MonthOfYear = readonly [year: number, month: number]

const two = (value: number): string => String(value).padStart(2, '0')
const grouped = (won: number): string => String(won).replace(/\B(?=(\d{3})+$)/g, ',')

const dateFormats: readonly ((at: MonthOfYear) => string)[] = [
  ([year, month]) => `${year}.${two(month)}`,
  ([year, month]) => `${year}-${two(month)}`,
  ([year, month]) => `${year}${two(month)}`,
  ([year, month]) => `${year}년 ${month}월`,
  ([year, month]) => `${year}/${month}`,
  ([year, month]) => `'${two(year % 100)}.${month}`,
]
const amountFormats: readonly ((won: number) => string)[] = [
  String,
  grouped,
  (won) => `${grouped(won)}원`,
  (won) => `₩${grouped(won)}`,
]
const headings = ['월,매출액', '승인년월,승인금액', '기준월,매출금액(원)', '년월,공급가액']
const titles = ['', '매출 현황\n', '사업자번호,123-45-67890\n조회일,2020-09-15\n\n']

const someMonths = fc.uniqueArray(
  fc.record({
    at: fc.tuple(fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 1, max: 12 })),
    won: fc.nat(9_999_999_999),
  }),
  { minLength: 1, maxLength: 36, selector: ({ at }) => at.join('-') },
)

const layouts = fc.record({
  date: fc.constantFrom(...dateFormats),
  amount: fc.constantFrom(...amountFormats),
  heading: fc.constantFrom(...headings),
  title: fc.constantFrom(...titles),
  newline: fc.constantFrom('\n', '\r\n'),
})

it('reads back every table it could be given, in whatever layout', () => {
  fc.assert(
    fc.property(someMonths, layouts, (rows, { date, amount, heading, title, newline }) => {
      const lines = rows.map(({ at, won }) => `${date(at)},"${amount(won)}"`)
      const reading = readSales(
        splitText(`${title}${heading}\n${lines.join('\n')}`.replaceAll('\n', newline)),
      )
      const wanted = new Map(rows.map(({ at: [year, month], won }) => [`${year}-${two(month)}`, won]))
      expect(reading.kind).toBe('read')
      if (reading.kind !== 'read') return
      expect(reading.problems).toEqual([])
      expect(new Map(reading.months.map(({ month, won }) => [month, won]))).toEqual(wanted)
    }),
  )
})

it('adds days up to the sum of what is listed, cancelled sales taken back', () => {
  const sale = fc.record({
    day: fc.integer({ min: 1, max: 30 }),
    won: fc.integer({ min: 1, max: 5_000_000 }),
    back: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(sale, { minLength: 1, maxLength: 60 }), (sales) => {
      const lines = sales.flatMap(({ day, won, back }, number) => {
        const line = (kind: string): string => `2020-06-${two(day)},${number},${kind},${won}`
        return back ? [line('승인'), line('취소')] : [line('승인')]
      })
      const reading = readSales(splitText(`승인일자,승인번호,승인구분,승인금액\n${lines.join('\n')}`))
      const total = sales.reduce((sum, { won, back }) => sum + (back ? 0 : won), 0)
      expect(reading.kind === 'read' ? reading.months[0]?.won : null).toBe(total)
    }),
  )
})

it('never throws, and accounts for what it does not take', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('월', '매출', '2020.06', '합계', '-', '취소', '1,000', '승인일자'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), async (sheet) => {
      const reading = readSales(sheet)
      if (reading.kind === 'read') {
        for (const { month, won } of reading.months) {
          expect(month).toMatch(/^20\d{2}-(0[1-9]|1[0-2])$/)
          expect(Number.isSafeInteger(won) && won >= 0).toBe(true)
        }
      }
      const bytes = new TextEncoder().encode(sheet.map((row) => row.join(',')).join('\n'))
      expect((await readFile(bytes, () => Promise.resolve([]))).kind).toMatch(/sheet|refused/)
    }),
  )
})

it('takes any bytes without a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const reading = await readFile(bytes, () => Promise.reject(new Error('no workbook')))
      expect(reading.kind === 'sheet' ? readSales(reading.sheet).kind : 'refused').toMatch(
        /read|unreadable|refused/,
      )
    }),
  )
})
