import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const COMMAND = fileURLToPath(new URL('../../bin/ondol.mjs', import.meta.url))
const folder = temporaryFolder('bank')

const bank = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [COMMAND, 'bank', ...args], { encoding: 'utf8' })

it('takes the example batch, answers, and pays at the next poll', () => {
  const first = bank(folder, '--once', '--example')
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(first.stdout).toMatch(/^took EXAMPLE-\d+\.xml\nleft 00000001-status\.xml\n$/)
  expect(bank(folder, '--once').stdout).toMatch(
    /^left 00000002-notification\.xml\nleft 00000003-notification\.xml\n$/,
  )
  expect(readdirSync(join(folder, 'incoming'))).toHaveLength(3)
})

it('refuses what it cannot use on one line', () => {
  const settings = join(folder, 'settings.json')
  writeFileSync(settings, '{"delays":{"late":{"polls":-1}}}')
  expect(bank()).toMatchObject({ status: 2, stderr: 'ondol: bank: expected one folder\n' })
  expect(bank(folder, '--every', 'often').stderr).toBe('ondol: --every: expected seconds, not "often"\n')
  expect(bank(folder, '--once', '--settings', settings)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^ondol: .*settings\.json: delays\.late\.polls: [^\n]+\n$/),
  })
})
