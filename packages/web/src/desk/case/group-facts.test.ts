import { expect, it } from 'vitest'
import type { Fact } from '../../server/api-types.ts'
import { groupFacts, isNoteworthy } from './group-facts.ts'

const fact = (name: string, provenance: Fact['provenance'] = 'stated'): Fact => ({
  fact: name,
  title: { ko: '', en: '' },
  value: 1,
  provenance,
  stated: null,
  source: null,
})

it('puts facts by what they are about, and the months of a series together', () => {
  const facts = [
    fact('business/b1.kind'),
    fact('business/b1.sales.2020-06'),
    fact('person/p1.age'),
    fact('business/b1.sales.2020-07', 'verified'),
    fact('business/b1.openedOn'),
  ]
  expect(
    groupFacts(facts).map(({ thing, lines }) => [
      thing,
      lines.map((line) => (line.kind === 'fact' ? line.fact.fact : [line.field, line.months.length])),
    ]),
  ).toEqual([
    ['business/b1', ['business/b1.kind', ['sales', 2], 'business/b1.openedOn']],
    ['person/p1', ['person/p1.age']],
  ])
})

it('keeps a fact that it cannot read', () => {
  expect(groupFacts([fact('?')])).toEqual([{ thing: '?', lines: [{ kind: 'fact', fact: fact('?') }] }])
})

it('marks what is not merely stated', () => {
  expect(isNoteworthy(fact('person/p1.age'))).toBe(false)
  expect(isNoteworthy(fact('person/p1.age', 'corrected'))).toBe(true)
  expect(isNoteworthy(fact('person/p1.age', 'verified'))).toBe(true)
})
