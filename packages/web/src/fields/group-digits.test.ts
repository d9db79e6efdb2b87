import { expect, it } from 'vitest'
import { groupDigits } from './group-digits.ts'

it.each([
  ['1', 1, '1', 1],
  ['1234', 4, '1,234', 5],
  ['1,2345', 6, '12,345', 6],
  ['1,9234', 3, '19,234', 2],
  ['007', 3, '7', 1],
  ['170만', 4, '170만', 4],
  ['', 0, '', 0],
])('groups %j', (text, caret, grouped, at) =>
  expect(groupDigits(text, caret)).toEqual({ text: grouped, caret: at }),
)
