import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { testKeys } from '../testing/test-keys.ts'
import { keyRing } from './key-ring.ts'
import { addKey, type Keys } from './keys.ts'
import { liveKeyRing } from './live-key-ring.ts'
import { keyIdOf } from './seal.ts'
import { KeyRingError, SealedValueError } from './secrets-error.ts'

const place = { table: 'account', column: 'name_sealed', row: 'kim' }
const making = { now: new Date('2026-11-25T00:00:00Z'), random: randomBytes }

it('goes on with the keys that it began with until it is told to read them again', () => {
  let keys: Keys = testKeys()
  const ring = liveKeyRing(() => keys)
  const before = ring.seal('김하늘', place)
  keys = addKey(addKey(keys, 'encryption', making), 'signing', making)
  expect(keyIdOf(ring.seal('김하늘', place))).toBe(keyIdOf(before))
  expect(ring.reload()).toBe(keys)
  expect(keyIdOf(ring.seal('김하늘', place))).toBe(keys.encryption.at(-1)?.id)
  expect(ring.needsRotation(before)).toBe(true)
  expect(ring.open(before, place)).toBe('김하늘')
  expect(ring.publicKeys()).toHaveLength(2)
  expect(ring.sign({ purpose: 'audit-manifest', data: 'x' })).toContain(keys.signing.at(-1)?.id)
})

it('opens what another process sealed with a key that was made meanwhile', () => {
  let keys: Keys = testKeys()
  const ring = liveKeyRing(() => keys)
  keys = addKey(keys, 'encryption', making)
  const sealed = keyRing(keys).seal('박민준', place)
  expect(ring.open(sealed, place)).toBe('박민준')
})

it('keeps what it knows where the keys cannot be read', () => {
  const keys = testKeys()
  let isBroken = false
  const ring = liveKeyRing(() => {
    if (isBroken) throw new KeyRingError('keys.json', 'keys as JSON')
    return keys
  })
  const own = ring.seal('이순자', place)
  const foreign = keyRing(testKeys()).seal('누구', place)
  isBroken = true
  expect(() => ring.reload()).toThrow(KeyRingError)
  expect(() => ring.open(foreign, place)).toThrow(SealedValueError)
  expect(ring.open(own, place)).toBe('이순자')
})
