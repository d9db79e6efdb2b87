import { assess, loadPack, type Reform, type Result, readFacts } from '@ondol/rules'
import { population as recipe, reporting, seoul } from '@ondol/seoul'
import {
  factsOf,
  rowsAround,
  type SimulationOptions,
  sharedPopulation,
  simulate,
  synthesisePopulation,
} from '@ondol/simulate'
import { describe, expect, test } from 'vitest'

const pack = loadPack(seoul)
const { population } = synthesisePopulation({ pack: seoul, recipe, seed: 3, scale: 0.0004 })
const shared = sharedPopulation(population)
const options: SimulationOptions = { population: shared, reporting, pack: seoul }

const half: Reform = {
  id: 'half',
  title: { ko: '청년 기본소득 절반', en: 'Half the youth basic income' },
  parameters: { 'youth-basic-income.amount': { '2020-01-01': 250_000 } },
}

const everyRow = Object.fromEntries(
  Object.entries(population.columns.entities).map(([id, { rows }]) => [
    id,
    new Set(Array.from({ length: rows }, (_, row) => row)),
  ]),
)

const resultsOf = (definition: typeof seoul): readonly Result[] => {
  const loaded = loadPack(definition)
  return assess(loaded, readFacts(loaded, factsOf(definition, population, everyRow))).results
}

describe('a simulation', () => {
  test('counts what the interpreter answers, case by case', async () => {
    const results = resultsOf(seoul)
    const { baseline } = await simulate(options)
    const paid = (own: Result): boolean => own.status === 'eligible' && own.excludedBy === null
    for (const figures of baseline.programmes) {
      const own = results.filter(({ programme }) => programme === figures.programme)
      const { weight } = population
      expect([
        figures.programme,
        Math.round(figures.recipients.value / weight),
        Math.round(figures.eligible / weight),
        Math.round(figures.open / weight),
      ]).toEqual([
        figures.programme,
        own.filter(paid).length,
        own.filter(({ status }) => status === 'eligible').length,
        own.filter(({ status }) => status === 'unknown').length,
      ])
    }
    const youth = results.filter((own) => own.programme === 'youth-basic-income' && paid(own))
    const sum = youth.reduce((all, { benefit }) => all + (benefit?.amount ?? 0) * (benefit?.months ?? 0), 0)
    const told = baseline.programmes.find(({ programme }) => programme === 'youth-basic-income')
    expect(youth.length).toBeGreaterThan(0)
    expect(Math.round((told?.total ?? 0) / population.weight)).toBe(sum)
    expect(
      Math.round((told?.groups['borough'] ?? []).reduce((all, { recipients }) => all + recipients, 0)),
    ).toBe(Math.round(told?.recipients.value ?? 0))
  })

  test('finds the same with one thread and with three', async () => {
    const [one, three] = await Promise.all(
      [1, 3].map((threads) => simulate({ ...options, threads, reforms: [half] })),
    )
    expect({ ...one, seconds: 0 }).toEqual({ ...three, seconds: 0 })
  })

  test('shows who loses by a reform, with an example that loses in the assessor too', async () => {
    const { baseline, reforms } = await simulate({ ...options, reforms: [half] })
    const [reform] = reforms
    expect(reform?.comparison.all.losers).toBeGreaterThan(0)
    expect(reform?.comparison.all.gainers).toBe(0)
    const costOf = (figures: typeof baseline): number => figures.cost.reduce((all, won) => all + won, 0)
    expect(costOf(baseline) - costOf(reform?.figures ?? baseline)).toBeGreaterThan(0)
    const [worst] = reform?.comparison.losers ?? []
    if (worst === undefined) throw new Error('no example')
    const facts = factsOf(
      seoul,
      population,
      rowsAround(seoul, population, { entity: 'household', row: worst.row }),
    )
    const answer = assess(pack, readFacts(pack, facts)).results
    const youth = answer.filter((own) => own.programme === 'youth-basic-income' && own.status === 'eligible')
    expect(youth.length * 250_000 * 6).toBeGreaterThanOrEqual(worst.lost)
  })

  test('a sample tells how far it may be off', async () => {
    const { baseline } = await simulate(options)
    const [first] = baseline.programmes
    expect(first?.recipients.within).toBeGreaterThan(0)
    const whole = await simulate({ ...options, population: { ...shared, weight: 1 } })
    expect(whole.baseline.programmes[0]?.recipients.within).toBeNull()
  })

  test('tells how far it is, and stops when it is told to', async () => {
    const stop = new AbortController()
    const told: number[] = []
    stop.abort(new Error('enough'))
    await expect(simulate({ ...options, signal: stop.signal })).rejects.toThrow('enough')
    await simulate({ ...options, onProgress: (share) => told.push(share) })
    for (const share of told) expect(share).toBeLessThanOrEqual(1)
  })

  test('says what does not fit', async () => {
    await expect(simulate({ ...options, reporting: { ...reporting, toUnit: {} } })).rejects.toThrow(
      'reporting.toUnit.lease: expected how a lease leads to a household',
    )
    await expect(simulate({ ...options, programmes: ['gold-for-all'] })).rejects.toThrow('gold-for-all')
  })
})
