import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { v7 as uuid } from 'uuid'
import { expect, it } from 'vitest'
import { openDatabase } from '../database/index.ts'
import { makeAccount } from '../identity/index.ts'
import { openKeyRing, readKeyFile, writeKeys } from '../secrets/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testKeys } from '../testing/test-keys.ts'

const COMMAND = fileURLToPath(new URL('../../bin/ondol.mjs', import.meta.url))
const root = temporaryFolder('backup')

const [here, elsewhere] = [join(root, 'here'), join(root, 'elsewhere')]

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function ondol(folder: string, ...args: readonly string[]): Ended {
  const env = { ...process.env, DATA_FOLDER: folder, LOG_LEVEL: 'silent' }
  return spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', env })
}

/** Somebody whose name is sealed. */
async function addPerson(folder: string): Promise<void> {
  const database = await openDatabase({ kind: 'folder', folder: join(folder, 'database') })
  const now = new Date()
  const sealing = openKeyRing({ environment: undefined, folder, mayMake: false, now })
  const person = { issuer: 'https://people.test', subject: 'kim', name: '김하늘', email: null, phone: null }
  const around = { sealing, ids: () => uuid(), random: randomBytes, now: () => now }
  await database.transaction({ kind: 'system', job: 'test' }, (transaction) =>
    makeAccount(transaction, person, around),
  )
  await database.close()
}

/** Everything of a backup but its last bytes. */
function cutOff(backup: string): string {
  const file = join(root, 'cut-off.tar')
  const bytes = readFileSync(backup)
  writeFileSync(file, bytes.subarray(0, bytes.length - 4000))
  return file
}

it('moves all that is kept to another place, and says which keys have to come with it', {
  timeout: 300_000,
}, async () => {
  const backup = join(root, 'backup.tar')
  expect(ondol(here, 'backup', backup)).toMatchObject({
    status: 2,
    stderr: 'ondol: expected a database that Ondol has made; this one is empty\n',
  })
  expect(ondol(here, 'audit', 'manifest')).toMatchObject({ status: 0 })
  await addPerson(here)

  const made = ondol(here, 'backup', backup)
  expect(made).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/: \d+ rows of \d+ tables and 0 papers, as of /),
  })
  expect(made.stderr).toContain('the keys are not in it')
  expect(ondol(elsewhere, 'restore', cutOff(backup))).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/cut-off\.tar: (it is cut off at byte|.* is cut off after) \d+/),
  })

  const ids = readKeyFile(join(here, 'keys.json'))
  const [encryption, signing] = [ids?.encryption[0]?.id, ids?.signing[0]?.id]
  expect(ondol(elsewhere, 'restore', backup)).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(
      `restored\nneeds the keys of encryption ${encryption}\nneeds the keys of signing ${signing}\n$`,
    ),
    stderr: expect.stringMatching(
      `the key of encryption ${encryption} is not here\n.*\n.*before you start, put the keys`,
    ),
  })
  expect(ondol(elsewhere, 'restore', backup).stderr).toMatch(/expected an empty database; --replace lets go/)

  copyFileSync(join(here, 'keys.json'), join(elsewhere, 'keys.json'))
  expect(ondol(elsewhere, 'restore', backup, '--replace')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/the keys that are here open what is sealed\n$/),
    stderr: '',
  })
  expect(ondol(elsewhere, 'audit', 'verify').stdout).toMatch(
    /^all is as it was written: .* the last manifest is 1/,
  )
})

it('is told where a key of the same name opens nothing', { timeout: 120_000 }, () => {
  const file = join(elsewhere, 'keys.json')
  const own = JSON.parse(readFileSync(file, 'utf8'))
  const other = JSON.parse(writeKeys(testKeys()))
  const key = other.encryption[0].key
  writeFileSync(file, JSON.stringify({ ...own, encryption: [{ ...own.encryption[0], key }] }))
  expect(ondol(elsewhere, 'restore', join(root, 'backup.tar'), '--replace')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      `account.name_sealed: the key ${own.encryption[0].id} that is here does not open it`,
    ),
  })
})
