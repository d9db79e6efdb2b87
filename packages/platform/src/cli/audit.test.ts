import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openDatabase } from '../database/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const COMMAND = fileURLToPath(new URL('../../bin/ondol.mjs', import.meta.url))
const folder = temporaryFolder('audit')

function ondol(...args: readonly string[]): {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
} {
  const env = { ...process.env, DATA_FOLDER: folder, LOG_LEVEL: 'silent' }
  return spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', env })
}

it('signs what is there, verifies it, and ends with 1 where something was changed', {
  timeout: 180_000,
}, async () => {
  const made = ondol('audit', 'manifest')
  expect(made).toMatchObject({ status: 0, stderr: '' })
  const digest = /digest ([\da-f]{64})\n$/.exec(made.stdout)?.[1] ?? ''
  const whole = ondol('audit', 'verify', '--digest', digest)
  expect(whole).toMatchObject({ status: 0, stderr: '' })
  expect(whole.stdout).toMatch(
    /^all is as it was written: 0 cases, .*; the last manifest is 1, [\da-f]{64}\n$/,
  )

  const database = await openDatabase({ kind: 'folder', folder: join(folder, 'database') })
  await sql`alter table audit_manifest disable trigger user`.execute(database.owner)
  await sql`update audit_manifest set made_at = made_at, signature = 'ed1.x.y'`.execute(database.owner)
  await database.close()
  const altered = ondol('audit', 'verify', '--json')
  expect(altered).toMatchObject({ status: 1, stderr: '' })
  expect(JSON.parse(altered.stdout)).toMatchObject({
    holds: false,
    findings: [
      { kind: 'guard-missing', place: 'table/audit_manifest/audit_manifest_append_only' },
      { kind: 'manifest-altered', place: 'manifest/1' },
    ],
  })
  expect(ondol('audit', 'verify').stdout).toContain(
    'manifest/1: a manifest was changed (expected a signature of one of our keys',
  )
})

it('refuses what it does not know, on one line', () => {
  expect(ondol('audit')).toMatchObject({
    status: 2,
    stderr: 'ondol: audit: expected "verify" or "manifest"\n',
  })
  expect(ondol('audit', 'verify', '--digest', 'abc').stderr).toMatch(
    /^ondol: --digest: expected the digest of a manifest/,
  )
})
