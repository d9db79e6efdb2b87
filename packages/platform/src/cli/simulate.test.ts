import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const COMMAND = fileURLToPath(new URL('../../bin/ondol.mjs', import.meta.url))
const folder = temporaryFolder('simulate')
const city = join(folder, 'city')

/** Each starts a process of its own, eight of them one after the other. */
const PATIENCE = 60_000

const ondol = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' })

const fileOf = (name: string, reform: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(reform))
  return file
}

test(
  'a population is made, and a reform is run over it',
  () => {
    const made = ondol('population', city, '--scale', '0.001', '--seed', '4', '--json')
    expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(made.stdout).margins[0].name).toBe('residents')
    const half = fileOf('half.json', {
      id: 'half',
      title: { ko: '절반', en: 'half' },
      parameters: { 'youth-basic-income.amount': { '2020-01-01': 250_000 } },
    })
    const run = ondol('simulate', '--population', city, '--reform', half, '--json')
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' })
    const { population, rules, reforms } = JSON.parse(run.stdout)
    expect(population).toMatchObject({ origin: { kind: 'synthetic', seed: 4 }, weight: 1000 })
    expect(rules).toHaveLength(2)
    expect(reforms[0].comparison.all.losers).toBeGreaterThan(0)
    const text = ondol('simulate', '--population', city, '--reform', half, '--lang', 'en').stdout
    expect(text).toContain('2020.1+half')
    expect(text).toContain('households that gain 0')
  },
  PATIENCE,
)

test(
  'what cannot be run is refused in one line',
  () => {
    const nowhere = join(folder, 'nowhere')
    const refusals: readonly (readonly [readonly string[], string])[] = [
      [['population'], 'population: expected one folder'],
      [['population', city, '--scale', '0'], '--scale: expected a number from 0.0001 to 10, not "0"'],
      [['simulate', '--population', nowhere], 'population.json: expected a population’s description'],
      [['simulate', '--threads', 'two'], '--threads: expected a whole number from 1 to 64, not "two"'],
      [
        ['simulate', '--population', city, '--programme', 'gold'],
        'programme "gold": expected one of rent-reduction',
      ],
      [['simulate', '--reform', nowhere], 'expected a file with a reform'],
      [['simulate', '--reform', fileOf('empty.json', {})], 'empty.json: id:'],
      [
        [
          'simulate',
          '--reform',
          fileOf('unknown.json', {
            id: 'x',
            title: { ko: 'x', en: 'x' },
            parameters: { gold: { '2020-01-01': 1 } },
          }),
        ],
        'expected a known parameter, not "gold"',
      ],
    ]
    for (const [args, expected] of refusals) {
      const { status, stdout, stderr } = ondol(...args)
      expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' })
      expect(stderr).toContain(expected)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  },
  PATIENCE,
)

test('the fund is projected under every scenario, with what is on record beside it', () => {
  const { status, stdout, stderr } = ondol('fund', '--population', city, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { projections, record, rate } = JSON.parse(stdout)
  expect(projections.map((own: { scenario: { id: string } }) => own.scenario.id)).toEqual([
    'mild',
    'spring-2020',
    'severe',
    'waves',
  ])
  expect(record.months).toEqual({ '2020-02': 781_900_000_000, '2020-03': 898_200_000_000 })
  const [mild, , severe] = projections
  expect(severe.solventRate).toBeGreaterThan(mild.solventRate)
  expect(mild.solventRateLow).toBeLessThan(mild.solventRateHigh)
  expect(rate).toBe(0.008)
})
