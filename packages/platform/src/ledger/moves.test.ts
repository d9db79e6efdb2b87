import fc from 'fast-check'
import { expect, it } from 'vitest'
import { won } from '../money/index.ts'
import { codeOf, type Line } from './account.ts'
import { entriesOf, type Move, TRANSFER_KINDS } from './moves.ts'

const YOUTH: Line = { kind: 'budget', programme: 'youth-basic-income', year: 2026 }
const FUND: Line = { kind: 'fund', fund: 'employment-fund' }
const KIM = '0190a000-0000-7000-8000-000000000001'

const others: readonly string[] = ['set-budget', 'contribute', 'endow']
const moves = TRANSFER_KINDS.filter((kind): kind is Move => !others.includes(kind))

const told = (move: Move, line: Line, member?: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    entriesOf(move, { line, amount: won(500), member }).map((entry) => [codeOf(entry), entry.amount]),
  )

it('takes from the budget what it reserves', () => {
  expect(told('reserve', YOUTH)).toEqual({
    'budget/youth-basic-income/2026': 500,
    'reserved/youth-basic-income/2026': -500,
  })
})

it('takes from the reserve of a fund what it reserves there', () => {
  expect(told('reserve', FUND)).toEqual({ 'fund/employment-fund': 500, 'reserved/employment-fund': -500 })
})

it('frees again what was paid back', () => {
  expect(told('repay', YOUTH)).toEqual({
    'bank/youth-basic-income/2026': 500,
    'receivable/youth-basic-income/2026': -500,
    'recoverable/youth-basic-income/2026': 500,
    'budget/youth-basic-income/2026': -500,
  })
})

it('shows a member of a fund what they received', () => {
  expect(told('disburse', FUND, KIM)).toMatchObject({
    [`member/employment-fund/${KIM}`]: 500,
    'pool/employment-fund': -500,
  })
  expect(told('bounce', FUND, KIM)).toMatchObject({ [`member/employment-fund/${KIM}`]: -500 })
  expect(Object.keys(told('commit', FUND, KIM))).toHaveLength(2)
  expect(Object.keys(told('disburse', YOUTH, KIM))).toHaveLength(2)
})

it('balances whatever moves, and names each account once', () => {
  const lines = fc.constantFrom(YOUTH, FUND)
  const amounts = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  fc.assert(
    fc.property(fc.constantFrom(...moves), lines, amounts, (move, line, amount) => {
      const entries = entriesOf(move, { line, amount: won(amount), member: KIM })
      expect(entries.reduce((sum, entry) => sum + BigInt(entry.amount), 0n)).toBe(0n)
      expect(new Set(entries.map(codeOf)).size).toBe(entries.length)
    }),
  )
})
