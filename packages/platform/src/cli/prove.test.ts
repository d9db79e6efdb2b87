import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const COMMAND = fileURLToPath(new URL('../../bin/ondol.mjs', import.meta.url))
const folder = temporaryFolder('prove')
const TIME = { timeout: 180_000 }

const ondol = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [COMMAND, 'prove', ...args], { encoding: 'utf8' })

it('proves one programme and ends with 0', TIME, () => {
  const { status, stdout, stderr } = ondol('training-allowance', '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const verdicts: readonly { readonly id: string; readonly status: string }[] = JSON.parse(stdout)
  expect(verdicts.length).toBeGreaterThan(6)
  expect(verdicts.every((verdict) => verdict.status === 'holds')).toBe(true)
  expect(verdicts.map(({ id }) => id)).toContain('training-allowance.serves')
})

it('says whom a reform leaves out, with an example, and ends with 1', TIME, () => {
  const file = join(folder, 'reform.json')
  const reform = {
    id: 'narrower',
    title: { ko: '좁히기', en: 'narrower' },
    parameters: { 'late-interest-waiver.share': { '2021-01-01': 0.5 } },
    programmes: [],
  }
  writeFileSync(file, JSON.stringify(reform))
  expect(ondol('late-interest-waiver', '--reform', file)).toMatchObject({ status: 0 })
  const limits = { ...reform, parameters: { 'youth-basic-income.age-at-most': { '2021-01-01': 29 } } }
  writeFileSync(file, JSON.stringify(limits))
  const { status, stdout } = ondol('youth-basic-income', '--reform', file, '--lang', 'en')
  expect(status).toBe(1)
  expect(stdout).toContain('✗ Youth basic income: whoever is eligible now is eligible after the change')
  expect(stdout).toMatch(
    /left out: whoever fulfils today’s conditions and fails one of these\. Is 19 to 34 years old \(.*29/,
  )
})

it('refuses what it does not know on one line', TIME, () => {
  expect(ondol('gold')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^ondol: prove: expected one of .*, not "gold"\n$/),
  })
  expect(ondol('--seconds', 'many').stderr).toBe('ondol: --seconds: expected seconds, not "many"\n')
  expect(ondol('--reform', join(folder, 'none.json')).stderr).toMatch(
    /^ondol: .*none\.json: expected a file with a reform/,
  )
})
