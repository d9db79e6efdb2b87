import { expect, it } from 'vitest'
import { seoul } from './pack.ts'
import { identifierKinds, registers } from './registers.ts'

const facts = seoul.entities.flatMap(({ id, fields }) => Object.keys(fields).map((name) => `${id}.${name}`))

it('offers only facts of the vocabulary, under identifiers that are known', () => {
  for (const { offers } of registers) {
    for (const offer of offers) {
      expect(facts).toEqual(expect.arrayContaining([...offer.facts]))
      expect(offer.facts.filter((fact) => !fact.startsWith(`${offer.entity}.`))).toEqual([])
      expect(identifierKinds.map(({ id }) => id)).toContain(offer.identifiedBy)
    }
  }
})

it('has one register for a fact, so that two cannot contradict each other', () => {
  const offered = registers.flatMap(({ offers }) => offers.flatMap((offer) => offer.facts))
  expect(new Set(offered).size).toBe(offered.length)
})

it('has the register of a fund under the id of the fund, with what the fund knows of its members', () => {
  for (const { id, contributionMonths } of seoul.administration.funds) {
    const register = registers.find((one) => one.id === id)
    expect(register?.offers.flatMap((offer) => offer.facts)).toContain(contributionMonths.fact)
  }
})
