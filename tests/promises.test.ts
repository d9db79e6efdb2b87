import { isAsDeclared, prove, usualBounds } from '@ondol/prove'
import { assess, loadPack, readFacts } from '@ondol/rules'
import { properties, seoul } from '@ondol/seoul'
import { expect, test } from 'vitest'

const pack = loadPack(seoul)
const MINUTES = 60_000

test(
  'Seoul’s programmes keep what they promise, or fail as their findings say',
  async () => {
    const verdicts = await prove(pack, properties, { solvers: 2 })
    const otherwise = verdicts.filter((verdict) => !isAsDeclared(verdict))
    expect(
      otherwise.map(({ property, status, examples }) => ({ id: property.id, status, examples })),
    ).toEqual([])
    const examples = verdicts.flatMap((verdict) => verdict.examples.flatMap(({ facts }) => facts))
    for (const input of examples) assess(pack, readFacts(pack, input))
    expect(examples.length).toBeGreaterThan(100)
    expect(verdicts.every(({ bound }) => bound.en.includes(String(usualBounds.months)))).toBe(true)
  },
  10 * MINUTES,
)
