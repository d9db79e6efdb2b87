import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatWon } from '../format/won.ts'
import { parseDecimal, parseInteger, parsePercent, parseWon } from './parse-number.ts'
import { taken } from './parsed.ts'

describe('won', () => {
  it.each([
    ['1,702,000', 1_702_000],
    ['1702000', 1_702_000],
    ['₩1,702,000', 1_702_000],
    ['1,702,000원', 1_702_000],
    ['170만 2천', 1_702_000],
    ['170만2천원', 1_702_000],
    ['170만 2,000원', 1_702_000],
    ['3억', 300_000_000],
    ['1억 2천만', 120_000_000],
    ['1억2,005만', 120_050_000],
    ['500만원', 5_000_000],
    ['1.5억', 150_000_000],
    ['만', 10_000],
    ['천만', 10_000_000],
    ['２０만', 200_000],
    ['0', 0],
  ])('are read as one writes or says them: %s', (text, value) => expect(parseWon(text)).toEqual(taken(value)))

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['원', 'empty'],
    ['많이', 'not-a-number'],
    ['-', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['-500', 'too-small'],
    ['10.5', 'not-whole'],
    ['9999999999999999', 'too-large'],
  ])('are refused: %j', (text, kind) =>
    expect(parseWon(text)).toMatchObject({ kind: 'problem', problem: { kind } }),
  )

  it('come back from how they are shown', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999_999), (won) => {
        expect(parseWon(formatWon(won, 'ko'))).toEqual(taken(won))
        expect(parseWon(formatWon(won, 'en'))).toEqual(taken(won))
      }),
    )
  })
})

it('keeps numbers within their bounds', () => {
  expect(parseInteger('3', { least: 1, most: 10 })).toEqual(taken(3))
  expect(parseInteger('11', { least: 1, most: 10 })).toMatchObject({
    problem: { kind: 'too-large', most: 10 },
  })
  expect(parseInteger('0', { least: 1 })).toMatchObject({ problem: { kind: 'too-small', least: 1 } })
  expect(parseInteger('2.5', {})).toMatchObject({ problem: { kind: 'not-whole' } })
  expect(parseDecimal('33.5', { above: 0 })).toEqual(taken(33.5))
  expect(parseDecimal('0', { above: 0 })).toMatchObject({ problem: { kind: 'too-small' } })
})

it('reads percentages as exact ratios', () => {
  expect(parsePercent('20', {})).toEqual(taken(0.2))
  expect(parsePercent('20 %', {})).toEqual(taken(0.2))
  expect(parsePercent('7', {})).toEqual(taken(0.07))
  expect(parsePercent('12.5', {})).toEqual(taken(0.125))
  expect(parsePercent('120', {})).toMatchObject({ problem: { kind: 'too-large', most: 100 } })
})
