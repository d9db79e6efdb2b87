import { expect, it } from 'vitest'
import { preferred } from './preference.ts'

it.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['text/html', 'application/json'],
  ['application/pdf', 'application/pdf'],
  ['application/json;q=0.5, application/pdf', 'application/pdf'],
  ['application/pdf;q=0.2, */*', 'application/json'],
  ['application/pdf;q=nonsense', 'application/json'],
])('%s asks for %s', (header, answer) => {
  expect(preferred(header, ['application/json', 'application/pdf'])).toBe(answer)
})

it.each([
  [undefined, 'ko'],
  ['en-US,en;q=0.9,ko;q=0.8', 'en'],
  ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
  ['fr', 'ko'],
])('%s asks for %s', (header, answer) => {
  expect(preferred(header, ['ko', 'en'])).toBe(answer)
})
