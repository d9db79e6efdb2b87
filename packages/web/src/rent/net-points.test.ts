import { expect, it } from 'vitest'
import { exampleList } from '../examples/example-situation.ts'
import type { FactsFile } from '../situation/facts-file.ts'
import { bestOf, netPoints } from './net-points.ts'

// Every example is a facts file.
const facts = exampleList.find(({ id }) => id === 'landlord-three-shops')?.facts as unknown as FactsFile

it('shows every per cent, from nothing to half the rent', () => {
  const points = netPoints(facts, 'pharmacy-lease', 6)
  expect(points.map(({ percent }) => percent)).toEqual(Array.from({ length: 51 }, (_, index) => index))
  expect(points[0]?.net).toBe(0)
})

it('jumps where the tax relief steps up', () => {
  const points = netPoints(facts, 'pharmacy-lease', 6)
  for (const percent of [20, 25, 30])
    expect((points[percent]?.net ?? 0) - (points[percent - 1]?.net ?? 0)).toBeGreaterThan(100_000)
})

it('names the smaller of two cuts that are as good', () => {
  expect(
    bestOf([
      { percent: 0, net: 5 },
      { percent: 1, net: 7 },
      { percent: 2, net: 7 },
    ]),
  ).toEqual({ percent: 1, net: 7 })
  expect(bestOf([])).toBeNull()
})

it('has no points while the rent is not known', () => {
  const unknown = { ...facts, lease: { 'pharmacy-lease': { tenant: 'pharmacy', building: 'three-shops' } } }
  expect(netPoints(unknown, 'pharmacy-lease', 6)).toEqual([])
})
