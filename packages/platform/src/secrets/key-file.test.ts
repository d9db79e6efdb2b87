import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testKeys } from '../testing/test-keys.ts'
import { changeKeyFile, openKeyFile, readKeyFile } from './key-file.ts'
import { keyRing } from './key-ring.ts'
import { writeKeys } from './key-text.ts'
import { addKey, type Keys } from './keys.ts'
import { keyFileIn, openKeyRing } from './open-key-ring.ts'
import { KeyRingError } from './secrets-error.ts'

const now = new Date('2026-11-23T16:00:00Z')
const making = { now, random: randomBytes }
const place = { table: 'account', column: 'name_sealed', row: 'a' }

let folder = ''
let file = ''
beforeEach(() => {
  folder = temporaryFolder('keys')
  file = keyFileIn(folder)
})

const idsOf = (keys: Keys | undefined): readonly string[] =>
  [...(keys?.encryption ?? []), ...(keys?.index ?? []), ...(keys?.signing ?? [])].map(({ id }) => id)
const messageOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof KeyRingError) return error.message
    throw error
  }
  return 'no error'
}

describe('the file of keys', () => {
  it('is made once, for its owner alone, and read ever after', () => {
    const made = openKeyFile(file, making)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(idsOf(openKeyFile(file, making))).toEqual(idsOf(made))
    expect(readdirSync(folder)).toEqual(['keys.json'])
  })

  it('is made in a folder that is not there yet, which is the owner’s alone too', () => {
    const deeper = join(folder, 'data')
    openKeyFile(keyFileIn(deeper), making)
    expect(statSync(deeper).mode & 0o777).toBe(0o700)
  })

  it.each([0o640, 0o604, 0o660, 0o644, 0o602])('is refused where others have rights on it', (mode) => {
    openKeyFile(file, making)
    chmodSync(file, mode)
    const refusal = `${file}: expected a file that its owner alone may read (chmod 600)`
    expect(messageOf(() => openKeyFile(file, making))).toBe(refusal)
    expect(messageOf(() => changeKeyFile(file, (keys) => keys))).toBe(refusal)
  })

  it('is refused, and kept as it is, where it is damaged', () => {
    const half = writeKeys(testKeys()).slice(0, 200)
    writeFileSync(file, half, { mode: 0o600 })
    expect(messageOf(() => openKeyFile(file, making))).toBe(`${file}: expected keys as JSON`)
    expect(readFileSync(file, 'utf8')).toBe(half)
    writeFileSync(file, '')
    expect(messageOf(() => openKeyFile(file, making))).toBe(`${file}: expected keys as JSON`)
  })

  it('is the same for all that make it at once', { timeout: 60_000 }, async () => {
    const rings = await Promise.all(Array.from({ length: 4 }, () => idsOfAnotherProcess(file)))
    expect(new Set(rings).size).toBe(1)
    expect(rings[0]).toBe(idsOf(readKeyFile(file)).join(' '))
    expect(readdirSync(folder)).toEqual(['keys.json'])
  })

  it('changes as a whole, and for its owner alone still', () => {
    openKeyFile(file, making)
    const sealed = openKeyRing(inFolder({})).seal('값', place)
    const changed = changeKeyFile(file, (keys) => addKey(keys, 'encryption', making))
    expect(changed.encryption).toHaveLength(2)
    expect(idsOf(readKeyFile(file))).toEqual(idsOf(changed))
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['keys.json'])
    expect(openKeyRing(inFolder({})).open(sealed, place)).toBe('값')
  })

  it('stays as it was where a change fails, and takes the next one', () => {
    const before = openKeyFile(file, making)
    const failing = (): Keys => {
      throw new Error('no')
    }
    expect(() => changeKeyFile(file, failing)).toThrow('no')
    expect(idsOf(readKeyFile(file))).toEqual(idsOf(before))
    expect(changeKeyFile(file, (keys) => addKey(keys, 'index', making)).index).toHaveLength(2)
  })

  it('takes one change at a time, so that no key is lost', () => {
    openKeyFile(file, making)
    const message = messageOf(() =>
      changeKeyFile(file, (keys) => {
        changeKeyFile(file, (same) => addKey(same, 'index', making))
        return addKey(keys, 'index', making)
      }),
    )
    expect(message).toBe(
      `${file}.next: expected no other change under way (remove the file if one was cut short)`,
    )
    expect(readKeyFile(file)?.index).toHaveLength(1)
  })

  it('is not made by a change', () => {
    expect(messageOf(() => changeKeyFile(file, (keys) => keys))).toBe(`${file}: expected a file of keys`)
    expect(readdirSync(folder)).toEqual([])
  })
})

const inFolder = (source: { environment?: string; mayMake?: boolean }) => ({
  environment: undefined,
  mayMake: false,
  folder,
  now,
  ...source,
})

describe('the keys of a server', () => {
  it('come from the environment before the file', () => {
    openKeyFile(file, making)
    const keys = testKeys()
    const ring = openKeyRing(inFolder({ environment: writeKeys(keys), mayMake: true }))
    expect(ring.publicKeys()).toEqual(keyRing(keys).publicKeys())
  })

  it('are made only by a server that may make them', () => {
    const message = messageOf(() => openKeyRing(inFolder({ environment: '' })))
    expect(message).toBe(`ONDOL_KEYS: expected keys, or a file ${file}`)
    expect(readdirSync(folder)).toEqual([])
    const made = openKeyRing(inFolder({ mayMake: true }))
    expect(openKeyRing(inFolder({})).publicKeys()).toEqual(made.publicKeys())
  })
})

const text = writeKeys(testKeys())
const withPart = (change: (keys: Record<string, Record<string, unknown>[]>) => void): string => {
  const keys = JSON.parse(text)
  change(keys)
  return JSON.stringify(keys)
}
const secret = randomBytes(32).toString('base64url')

describe('keys from the environment that cannot be used', () => {
  it.each<[string, string, RegExp]>([
    ['no JSON', `{"key":"${secret}`, /^ONDOL_KEYS: expected keys as JSON$/],
    ['no object', `"${secret}"`, /^ONDOL_KEYS: expected a part of another type$/],
    [
      'another version',
      text.replace('"version": 1', '"version": 2'),
      /^ONDOL_KEYS\.version: expected version 1$/,
    ],
    [
      'no key of a use',
      withPart((keys) => {
        keys['index'] = []
      }),
      /^ONDOL_KEYS\.index: expected at least one key$/,
    ],
    [
      'a key that is too short',
      withPart(({ encryption }) => {
        if (encryption?.[0]) encryption[0]['key'] = secret.slice(0, 40)
      }),
      /^ONDOL_KEYS\.encryption\.0\.key: expected 32 bytes in base64url$/,
    ],
    [
      'a key that is a number',
      withPart(({ encryption }) => {
        if (encryption?.[0]) encryption[0]['key'] = 12_345_678
      }),
      /^ONDOL_KEYS\.encryption\.0\.key: expected 32 bytes in base64url$/,
    ],
    [
      'a key without an id',
      withPart(({ index }) => {
        if (index?.[0]) index[0]['id'] = secret
      }),
      /^ONDOL_KEYS\.index\.0\.id: expected an id of 8 letters$/,
    ],
    [
      'a part that is not known',
      withPart(({ index }) => {
        if (index?.[0]) index[0][secret] = secret
      }),
      /^ONDOL_KEYS\.index\.0: expected no other parts$/,
    ],
    [
      'one id for two keys',
      withPart(({ encryption, index }) => {
        if (encryption?.[0] && index?.[0]) index[0]['id'] = encryption[0]['id']
      }),
      /^ONDOL_KEYS: expected an id for each key$/,
    ],
    [
      'no signing key that is active',
      withPart(({ signing }) => {
        const { id, createdAt } = signing?.[0] ?? {}
        signing?.splice(0, 1, { id, createdAt, retiredAt: createdAt, publicKey: secret })
      }),
      /^ONDOL_KEYS\.signing: expected retired keys and then the active one$/,
    ],
    [
      'a signing key that is neither active nor retired',
      withPart(({ signing }) => {
        if (signing?.[0]) delete signing[0]['privateKey']
      }),
      /^ONDOL_KEYS\.signing\.0: expected a signing key$/,
    ],
  ])('%s', (_, environment, expected) => {
    const message = messageOf(() => openKeyRing(inFolder({ environment })))
    expect(message).toMatch(expected)
    expect(message).not.toContain(secret.slice(0, 8))
  })
})

/** Opens the file in a process of its own, and answers the ids of the keys that it got. */
function idsOfAnotherProcess(path: string): Promise<string> {
  const program = `
    const { randomBytes } = await import('node:crypto')
    const { openKeyFile } = await import(${JSON.stringify(import.meta.resolve('./key-file.ts'))})
    const keys = openKeyFile(${JSON.stringify(path)}, { now: new Date(), random: randomBytes })
    process.stdout.write([...keys.encryption, ...keys.index, ...keys.signing].map(({ id }) => id).join(' '))`
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', program]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    child.once('close', (status) =>
      status === 0 ? resolve(stdout) : reject(new Error(`ended with ${status}`)),
    )
  })
}
