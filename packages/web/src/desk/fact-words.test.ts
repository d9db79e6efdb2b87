import { expect, it } from 'vitest'
import { factWords } from './fact-words.ts'

it.each<[string, Parameters<typeof factWords>[1], string, string]>([
  ['business/b1.sales.2020-07', 1_702_000, '1,702,000원', '1,702,000 won'],
  ['business/b1.sales.2020-07', null, '모름', 'not known'],
  ['person/p1.birthDate', '1980-03-02', '1980-03-02', '1980-03-02'],
  ['person/p1.borough', 'mapo', '마포구', 'Mapo-gu'],
  ['person/p1.noSuchField', 'x', 'x', 'x'],
  ['no fact', true, '예', 'yes'],
])('says %s = %j', (fact, value, ko, en) => {
  expect(factWords(fact, value, 'ko')).toBe(ko)
  expect(factWords(fact, value, 'en')).toBe(en)
})
