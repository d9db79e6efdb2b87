import { describe, expect, it } from 'vitest'
import { readSales } from './read-sales.ts'
import type { SalesReading } from './reading.ts'
import { splitText } from './split-text.ts'

const read = (text: string, chosen = 0): SalesReading => {
  const reading = readSales(splitText(text), chosen)
  if (reading.kind !== 'read') throw new Error(`unreadable: ${reading.reason}`)
  return reading
}

const months = (reading: SalesReading): Record<string, number> =>
  Object.fromEntries(reading.months.map(({ month, won }) => [month, won]))

describe('a list by month', () => {
  it('reads the tax office’s cash receipts with titles above the headings and a total below', () => {
    const reading = read(`현금영수증 매출내역 누계 조회,,,,,
사업자등록번호,123-45-67890,,,,
조회기간,2020년 06월 ~ 2020년 08월,,,단위 : 원,
매출월,건수,공급가액,부가세,봉사료,총금액
2020년 06월,120,"1,090,910","109,090",0,"1,200,000"
2020년 07월,98,"909,091","90,909",0,"1,000,000"
2020년 08월,51,"454,546","45,454",0,"500,000"
합계,269,"2,454,547","245,453",0,"2,700,000"`)
    expect(months(reading)).toEqual({ '2020-06': 1200000, '2020-07': 1000000, '2020-08': 500000 })
    expect(reading.series.map(({ label }) => label)).toEqual(['총금액', '공급가액'])
    expect(reading.problems).toEqual([])
    expect(reading.notices).toEqual([
      { kind: 'totals-left-out', rows: 1 },
      { kind: 'total-agrees', stated: 2700000 },
    ])
  })

  it('takes another column when asked', () => {
    const text = '매출월\t공급가액\t총금액\n2020-06\t100\t110\n2020-07\t200\t220'
    expect(months(read(text, 0))).toEqual({ '2020-06': 110, '2020-07': 220 })
    expect(months(read(text, 1))).toEqual({ '2020-06': 100, '2020-07': 200 })
  })

  it('says so when the table’s own total is another', () => {
    expect(read('월,매출\n2020.06,100\n2020.07,200\n합계,400').notices).toContainEqual({
      kind: 'total-differs',
      stated: 400,
      summed: 300,
    })
  })

  it('counts a table in thousands of won in won', () => {
    const reading = read('월별 매출 (단위: 천원)\n년월,매출액\n202006,"1,702.5"\n202007,900')
    expect(months(reading)).toEqual({ '2020-06': 1702500, '2020-07': 900000 })
    expect(reading.notices).toContainEqual({ kind: 'unit', unit: 1000 })
  })

  it('takes the year from its own column, from a line above, or from the title', () => {
    expect(months(read('연도,월,매출액\n2019,12,100\n2020,1,200'))).toEqual({
      '2019-12': 100,
      '2020-01': 200,
    })
    expect(months(read('연도,월,매출액\n2019,11월,100\n,12월,200'))).toEqual({
      '2019-11': 100,
      '2019-12': 200,
    })
    expect(months(read('월,매출액\n2019년,\n12월,100\n2020년,\n1월,200'))).toEqual({
      '2019-12': 100,
      '2020-01': 200,
    })
    expect(months(read('2020년 매출\n월,매출액\n6월,100'))).toEqual({ '2020-06': 100 })
  })

  it('does not guess a year', () => {
    expect(read('월,매출액\n6월,100').problems).toEqual([{ kind: 'no-year', row: 1, column: 0, seen: '6월' }])
    expect(read('2019년과 2020년\n월,매출액\n6월,100').problems).toHaveLength(1)
  })

  it('does not divide half a year into months', () => {
    const reading = read('과세기간,매출금액\n2019년 2기,"60,000,000"\n2020년 1기,"30,000,000"')
    expect(reading.months).toEqual([])
    expect(reading.problems).toEqual([
      { kind: 'period', row: 1, column: 0, seen: '2019년 2기' },
      { kind: 'period', row: 2, column: 0, seen: '2020년 1기' },
    ])
  })

  it('points at every cell that it cannot read', () => {
    const reading = read('월,매출액\n2020.06,백만\n2020.13,100\n,100\n2020.08,\n2020.09,10.5\n2020.10,100')
    expect(reading.problems).toEqual([
      { kind: 'wrong-amount', row: 1, column: 1, seen: '백만' },
      { kind: 'wrong-date', row: 2, column: 0, seen: '2020.13' },
      { kind: 'no-date', row: 3, column: 0, seen: '' },
      { kind: 'no-amount', row: 4, column: 1, seen: '' },
      { kind: 'not-whole', row: 5, column: 1, seen: '10.5' },
    ])
    expect(months(reading)).toEqual({ '2020-10': 100 })
  })

  it('reads two columns pasted without headings', () => {
    expect(months(read('2020.06\t12,000,000\n2020.07\t5,000,000'))).toEqual({
      '2020-06': 12000000,
      '2020-07': 5000000,
    })
    expect(months(read('2020.06 12,000,000\n2020.07 5,000,000'))).toEqual({
      '2020-06': 12000000,
      '2020-07': 5000000,
    })
    expect(months(read('2020-06,12000000\n2020-07,5000000'))).toEqual({
      '2020-06': 12000000,
      '2020-07': 5000000,
    })
  })

  it('reads headings in two storeys', () => {
    const reading = read('승인년월,신용카드,,현금\n,건수,금액,금액\n2020.06,3,100,5\n2020.07,4,200,6')
    expect(months(reading)).toEqual({ '2020-06': 100, '2020-07': 200 })
  })
})

describe('a card company’s list of approvals', () => {
  const card = `거래내역조회
가맹점명,온돌식당
거래일자,거래시간,카드번호,승인번호,거래구분,거래금액,수수료,입금예정일
2020-06-01,12:01:10,1234-****,0001,승인,"12,000",96,2020-06-03
2020-06-02,12:30:00,5678-****,0002,승인,"30,000",240,2020-06-04
2020-06-02,12:35:00,5678-****,0002,승인취소,"-30,000",-240,2020-06-04
2020-06-30,19:00:00,9999-****,0003,승인,"50,000",400,2020-07-02
2020-07-01,19:00:00,9999-****,0004,승인,"7,000",56,2020-07-03
2020-07-31,19:00:00,9999-****,0005,승인,"8,000",64,2020-08-03
총계,,,,6건,"77,000",,`

  it('adds days up to months and takes cancelled sales back', () => {
    const reading = read(card)
    expect(months(reading)).toEqual({ '2020-06': 62000, '2020-07': 15000 })
    expect(reading.notices).toEqual([
      { kind: 'cancelled-subtracted', rows: 1 },
      { kind: 'totals-left-out', rows: 1 },
      { kind: 'total-agrees', stated: 77000 },
    ])
    expect([reading.firstDay, reading.lastDay]).toEqual(['2020-06-01', '2020-07-31'])
    expect(reading.months.every(({ partial }) => !partial)).toBe(true)
  })

  it('subtracts a cancellation listed beside its sale, and strikes out one listed alone', () => {
    const head = '승인일자,승인번호,승인구분,승인금액\n'
    const beside = read(
      `${head}20200601,1,승인,100\n20200602,2,승인,50\n20200603,2,취소,50\n20200629,3,승인,1`,
    )
    expect(months(beside)).toEqual({ '2020-06': 101 })
    const alone = read(`${head}20200601,1,승인,100\n20200602,2,승인취소,50\n20200629,3,승인,1`)
    expect(months(alone)).toEqual({ '2020-06': 101 })
    expect(alone.notices).toEqual([{ kind: 'cancelled-left-out', rows: 1 }])
  })

  it('marks months that the list cuts off', () => {
    const reading = read('이용일자,이용금액\n2020-06-17,1\n2020-06-30,1\n2020-07-10,1\n2020-08-05,1')
    expect(reading.months.map(({ month, partial }) => [month, partial])).toEqual([
      ['2020-06', true],
      ['2020-07', false],
      ['2020-08', true],
    ])
  })

  it('does not let a month go below zero', () => {
    const reading = read('이용일자,이용금액\n2020-06-01,100\n2020-06-03,-300\n2020-06-30,50')
    expect(reading.months).toEqual([])
    expect(reading.problems).toEqual([{ kind: 'negative-month', row: 3, column: 1, seen: '2020-06 -150' }])
  })

  it('reads the HTML that some exports call .xls', () => {
    const html = `<html><head><meta charset="euc-kr"><style>td{mso-number-format:"\\@"}</style></head><body>
      <table><tr><td colspan=3>매출내역</td></tr><tr><th>거래일자</th><th>카드사</th><th>거래금액</th></tr>
      <tr><td>2020/06/01</td><td>A &amp; B</td><td>1,000</td></tr><tr><td>2020/06/30</td><td>&nbsp;</td><td>2,000</td></tr></table>`
    expect(months(read(html))).toEqual({ '2020-06': 3000 })
  })
})

describe('months side by side', () => {
  it('reads one row a year', () => {
    const reading = read('구분\t1월\t2월\t3월\t합계\n2019년\t100\t200\t300\t600\n2020년\t10\t20\t\t30')
    expect(months(reading)).toEqual({
      '2019-01': 100,
      '2019-02': 200,
      '2019-03': 300,
      '2020-01': 10,
      '2020-02': 20,
    })
  })

  it('reads months with their years, and offers each kind of row', () => {
    const text = '항목,2020.06,2020.07,2020.08\n카드,1,2,3\n현금,4,5,6\n합계,5,7,9'
    expect(read(text).series.map(({ label }) => label)).toEqual(['합계', '카드', '현금'])
    expect(months(read(text))).toEqual({ '2020-06': 5, '2020-07': 7, '2020-08': 9 })
    expect(months(read(text, 1))).toEqual({ '2020-06': 1, '2020-07': 2, '2020-08': 3 })
  })

  it('points at a cell that is no amount', () => {
    expect(read('구분,2020.06,2020.07,2020.08\n매출,1,없음,3').problems).toEqual([
      { kind: 'wrong-amount', row: 1, column: 2, seen: '없음' },
    ])
  })
})

describe('what is no sales table', () => {
  it.each([
    ['', 'empty'],
    ['\n,,\n', 'empty'],
    ['이름,나이\n김,40', 'no-table'],
    ['안녕하세요', 'no-table'],
    ['월,매출없음', 'no-table'],
  ])('says so of %j', (text, reason) =>
    expect(readSales(splitText(text))).toEqual({ kind: 'unreadable', reason }),
  )
})
