import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { newHelpCode, readHelpCode } from './help-code.ts'

it('makes codes of twelve signs, none like another', () => {
  const codes = new Set(Array.from({ length: 1000 }, () => newHelpCode(randomBytes)))
  expect(codes.size).toBe(1000)
  for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
})

it('uses every sign as often as any other', () => {
  let next = 0
  const counting = (size: number): Uint8Array => Uint8Array.from({ length: size }, () => next++ % 256)
  const signs = Array.from({ length: 64 }, () => newHelpCode(counting).replaceAll('-', '')).join('')
  const kinds = new Set(signs)
  expect(kinds.size).toBe(32)
  for (const kind of kinds) expect(signs.split(kind)).toHaveLength(24 + 1)
})

it.each([
  ['7KQM-2XRD-4T0V', '7KQM-2XRD-4T0V'],
  ['7kqm 2xrd 4tov', '7KQM-2XRD-4T0V'],
  ['7kqm2xrd4tIl', '7KQM-2XRD-4T11'],
])('reads %s', (typed, code) => {
  expect(readHelpCode(typed)).toBe(code)
})

it.each(['', '7KQM-2XRD-4T0', '7KQM-2XRD-4T0VV', '7KQM-2XRD-4T0U', '7KQM-2XRD-4T0;'])(
  'refuses %j',
  (typed) => {
    expect(readHelpCode(typed)).toBeNull()
  },
)
