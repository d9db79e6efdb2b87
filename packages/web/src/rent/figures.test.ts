import { assess, readFacts } from '@ondol/rules'
import { weighTerms } from '@ondol/seoul'
import { expect, it } from 'vitest'
import { pack } from '../assessment/pack.ts'
import { exampleList } from '../examples/example-situation.ts'
import type { FactsFile } from '../situation/facts-file.ts'
import { figuresOf, withFigures } from './figures.ts'

const factsOf = (id: string): FactsFile =>
  // Every example is a facts file.
  exampleList.find((example) => example.id === id)?.facts as unknown as FactsFile

it('reads what the facts say, and puts it back without a change to any answer', () => {
  const facts = factsOf('landlord-three-shops')
  const figures = figuresOf(facts, 'pharmacy-lease')
  expect(figures).toEqual({
    monthlyRent: 2_600_000,
    leasedArea: 100,
    buildingArea: 420,
    propertyTax: 6_200_000,
    taxableIncome: 68_000_000,
  })
  const again = withFigures(facts, 'pharmacy-lease', figures)
  expect(assess(pack, readFacts(pack, again))).toEqual(assess(pack, readFacts(pack, facts)))
})

it('gives a lease the landlord that its tenant’s facts do not name', () => {
  const facts = factsOf('mapo-restaurant')
  const known = { buildingArea: 400, propertyTax: 5_000_000, taxableIncome: 50_000_000 }
  const full = withFigures(facts, 'shop-lease', { ...figuresOf(facts, 'shop-lease'), ...known })
  const terms = { lease: 'shop-lease', cut: 0.3, months: 6 }
  expect(weighTerms(pack, facts, terms).landlord.isComplete).toBe(false)
  expect(weighTerms(pack, full, terms)).toMatchObject({ missing: [], landlord: { isComplete: true } })
})

it('takes away what is emptied', () => {
  const facts = factsOf('landlord-three-shops')
  const figures = { ...figuresOf(facts, 'pharmacy-lease'), propertyTax: undefined }
  const { missing } = weighTerms(pack, withFigures(facts, 'pharmacy-lease', figures), {
    lease: 'pharmacy-lease',
    cut: 0.3,
    months: 6,
  })
  expect(missing).toEqual(['building/three-shops.propertyTax'])
})
