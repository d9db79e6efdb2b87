import { loadPack } from '@ondol/rules'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { seoul } from '../pack.ts'
import { disagreements } from './check-example.ts'
import type { ExampleTable } from './example-table.ts'
import { readTable } from './read-table.ts'
import { TableError } from './table-error.ts'

const file = 'late-interest-waiver.examples.yaml'
const pack = loadPack(seoul)

const good = `
programme: late-interest-waiver
base:
  name: 연체이자 35만 원
  subject: business/b1
  asOf: 2020-09-15
  facts:
    business:
      b1: { borough: gangbuk, damageProven: true, overdueInterest: '350,000', sales: { 2019-11..2020-01: 1 } }
  expect: { status: eligible, kind: waiver, unit: KRW, amount: '350,000', months: null }
situations:
  강남: { business/b1.borough: gangnam }
examples:
  - name: 작은 이자
    given: 강남
    change:
      business/b1.overdueInterest: 1,234
      business/b1.sales.2019-12..2020-02: 7
      business/b1.sales: { 2020-02: null }
    expect: { status: eligible, amount: '1,230' }
`

function read(text: string): ExampleTable {
  return readTable({ file, content: parse(text) }, seoul)
}

describe('a table', () => {
  test('is read: the base first, situations and changes laid over it', () => {
    const [base, small] = read(good).examples
    expect(base).toMatchObject({ name: '연체이자 35만 원', subject: 'business/b1', asOf: '2020-09-15' })
    expect(small?.facts['business']).toEqual({
      b1: {
        borough: 'gangnam',
        damageProven: true,
        overdueInterest: 1234,
        sales: { '2019-11': 1, '2019-12': 7, '2020-01': 7 },
      },
    })
    expect(small?.expect.figures).toEqual({ kind: 'waiver', unit: 'KRW', amount: 1230, months: null })
  })

  test('agrees with the pack, and a wrong figure is told', () => {
    const table = read(good)
    const wrong = read(good.replace("amount: '1,230'", 'amount: 1240'))
    expect(table.examples.flatMap((example) => disagreements(pack, table, example))).toEqual([])
    expect(wrong.examples.flatMap((example) => disagreements(pack, wrong, example))).toEqual([
      'amount: expected 1240, not 1230',
    ])
  })
})

describe('a malformed table is refused, with the file, the example and the key', () => {
  test.each([
    [
      'late-interest-waiver\n',
      'late-interest\n',
      'table: programme: expected a known programme, not "late-interest"',
    ],
    [
      'programme: late-interest-waiver',
      'programme: rent-reduction',
      'table: programme: expected the one that the file is named after, not "rent-reduction"',
    ],
    ['situations:', 'situation:', 'table: situation: expected one of programme, base, situations, examples'],
    ['  subject: business/b1\n', '', 'base: subject: expected a text, not nothing'],
    ['status: eligible, kind', 'status: unknown, kind', 'base: expect.status: expected eligible'],
    ['unit: KRW, ', '', 'base: expect.unit: expected a figure (or null): the base states them all'],
    [
      '2019-11..2020-01',
      '2020-01..2019-11',
      'base: facts.business.b1.sales.2020-01..2019-11: expected months as 2019-06..2019-08, the earlier first',
    ],
    ['  - name: 작은 이자', '  - nam: 작은 이자', 'examples[0]: name: expected a text, not nothing'],
    [
      '작은 이자\n',
      '연체이자 35만 원\n',
      '연체이자 35만 원: name: expected a name that no other example has',
    ],
    ['given: 강남', 'given: 강북', '작은 이자: given: expected one of 강남, not "강북"'],
    [
      'change:\n',
      'changes:\n',
      '작은 이자: changes: expected one of name, subject, asOf, given, change, expect',
    ],
    [
      'business/b1.overdueInterest: 1',
      'b1.overdueInterest: 1',
      '작은 이자: b1.overdueInterest: expected business/b1, business/b1.employees, business/b1.sales.2020-07 or a declaration such as emergency',
    ],
    [
      '2019-12..2020-02: 7',
      '2020-02..2019-12: 7',
      '작은 이자: business/b1.sales.2020-02..2019-12.2020-02..2019-12: expected months as 2019-06..2019-08, the earlier first',
    ],
    [
      "{ status: eligible, amount: '1,230' }",
      'eligibel',
      '작은 이자: expect.status: expected one of eligible, ineligible, unknown, not "eligibel"',
    ],
    [
      "amount: '1,230'",
      "amuont: '1,230'",
      '작은 이자: expect.amuont: expected one of status, kind, unit, amount, months, fails, missing, excludedBy',
    ],
    [
      "amount: '1,230'",
      'amount: [1230]',
      '작은 이자: expect.amount: expected a number, a word or null, not [1230]',
    ],
    [
      "{ status: eligible, amount: '1,230' }",
      '{ fails: [overdue] }',
      '작은 이자: expect.fails: expected conditions among emergency, in-seoul, damage-proven, has-overdue, not "overdue"',
    ],
    [
      "{ status: eligible, amount: '1,230' }",
      '{ status: ineligible }',
      '작은 이자: expect.fails: expected the conditions that fail, where ineligible and only there',
    ],
    [
      "amount: '1,230'",
      'missing: business/b1.sales',
      '작은 이자: expect.missing: expected a list, not "business/b1.sales"',
    ],
    [
      "amount: '1,230'",
      'excludedBy: late',
      '작은 이자: expect.excludedBy: expected a known programme, not "late"',
    ],
  ])('%s → %s', (before, after, message) => {
    expect(good).toContain(before)
    const broken = good.replace(before, after)
    expect(() => read(broken)).toThrow(new TableError(placeOf(message), expectedOf(message)))
  })

  test('two examples of one name', () => {
    const twice = `${good}  - { name: 작은 이자, expect: eligible }\n`
    expect(() => read(twice)).toThrow(`${file}: 작은 이자: name: expected a name that no other example has`)
  })

  test('no list of examples', () => {
    expect(() => read(`${good.slice(0, good.indexOf('examples:'))}examples: none\n`)).toThrow(
      `${file}: table: examples: expected a list, not "none"`,
    )
  })

  test('nothing at all', () => {
    expect(() => read('')).toThrow(`${file}: table: programme: expected a text, not nothing`)
  })

  test('facts that are no facts, told when the example is asked', () => {
    const table = read(good.replace('overdueInterest: 1,234', 'overdueIntrest: 1,234'))
    expect(() => table.examples.map((example) => disagreements(pack, table, example))).toThrow(
      `${file}: 작은 이자: business/b1.overdueIntrest: expected one of`,
    )
  })

  test('a subject that the facts do not hold', () => {
    const table = read(good.replace('subject: business/b1', 'subject: business/b7'))
    expect(() => table.examples.map((example) => disagreements(pack, table, example))).toThrow(
      `${file}: 연체이자 35만 원: subject: expected one of the facts, not "business/b7"`,
    )
  })
})

function placeOf(message: string): { file: string; example: string; key: string } {
  const [example = '', key = ''] = message.split(': ')
  return { file, example, key }
}

function expectedOf(message: string): string {
  return message.slice(message.indexOf(': expected ') + ': expected '.length)
}
