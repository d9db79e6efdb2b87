import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBusinessNumber } from './business-number.ts'

it.each([
  // Numbers of large companies, as they print them themselves.
  ['124-81-00998', '124-81-00998'],
  ['2208162517', '220-81-62517'],
  [' １２０－８１－４７５２１ ', '120-81-47521'],
])('%s is one', (text, written) => {
  expect(readBusinessNumber(text)).toMatchObject({
    kind: 'read',
    value: { written, digits: written.replaceAll('-', '') },
  })
})

it.each([
  ['124-81-00999', /맞지 않습니다/],
  ['124-81-0099', /10자리/],
  ['124-81-009988', /10자리/],
  ['124-81-0099x', /10자리/],
  ['', /10자리/],
])('%s is none', (text, reason) => {
  const answer = readBusinessNumber(text)
  expect(answer.kind === 'refused' ? answer.reason.ko : answer).toMatch(reason)
})

const nineDigits = fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String)

it('has one right last digit for any nine before it', () => {
  fc.assert(
    fc.property(nineDigits, (nine) => {
      const right = Array.from({ length: 10 }, (_, last) => readBusinessNumber(`${nine}${last}`))
      expect(right.filter(({ kind }) => kind === 'read')).toHaveLength(1)
    }),
  )
})

it('is none any more with one digit changed', () => {
  const change = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(nineDigits, change, (nine, [at, by]) => {
      const last = Array.from({ length: 10 }, (_, digit) => digit).find(
        (digit) => readBusinessNumber(`${nine}${digit}`).kind === 'read',
      )
      const digits = `${nine}${last}`
      const other = (Number(digits.charAt(at)) + by) % 10
      const changed = digits.slice(0, at) + other + digits.slice(at + 1)
      expect(readBusinessNumber(changed).kind).toBe('refused')
    }),
  )
})
