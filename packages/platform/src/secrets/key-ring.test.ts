import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testKeyRing, testKeys } from '../testing/test-keys.ts'
import { keyRing } from './key-ring.ts'
import { readKeys, writeKeys } from './key-text.ts'
import { addKey, dropKey } from './keys.ts'
import type { Place } from './seal.ts'
import { SealedValueError } from './secrets-error.ts'
import { verifySignature } from './signature.ts'

const making = { now: new Date('2027-01-01T00:00:00Z'), random: randomBytes }
const place: Place = { table: 'account', column: 'name_sealed', row: '0190-a' }
const keys = testKeys()
const ring = keyRing(keys)
const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })
const anyPlace = fc.record({ table: fc.string(), column: fc.string(), row: fc.string() })

const refuses = (act: () => unknown): void => {
  expect(act).toThrow(SealedValueError)
  expect(act).toThrow(/^expected a value that a key of this ring sealed for this place$/)
}

describe('a sealed value', () => {
  it('opens in its place, whatever it says and wherever that is', () => {
    fc.assert(
      fc.property(anyText, anyPlace, (text, where) => {
        expect(ring.open(ring.seal(text, where), where)).toBe(text)
      }),
    )
  })

  it('describes itself, and shows nothing of the text', () => {
    const sealed = ring.seal('홍길동 900101-1234568', place)
    const [version, key, nonce = '', rest = '', ...more] = sealed.split('.')
    expect([version, key, more]).toEqual(['s1', keys.encryption[0]?.id, []])
    expect(Buffer.from(nonce, 'base64url')).toHaveLength(12)
    expect(Buffer.from(rest, 'base64url').toString()).not.toMatch(/홍길동|900101/)
    expect(sealed).toMatch(/^[\w.-]+$/)
  })

  it('is another each time', () => {
    const sealed = new Set(Array.from({ length: 200 }, () => ring.seal('같은 값', place)))
    expect(sealed.size).toBe(200)
  })

  it('does not open in another place', () => {
    const sealed = ring.seal('계좌', place)
    for (const other of [
      { ...place, row: '0190-b' },
      { ...place, column: 'phone_sealed' },
      { ...place, table: 'application' },
      { table: 'account', column: 'name', row: '_sealed0190-a' },
      { table: 'account","name_sealed', column: 'name_sealed', row: '0190-a' },
    ])
      refuses(() => ring.open(sealed, other))
  })

  it('opens in no two places that differ', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        refuses(() => ring.open(ring.seal('값', one), other))
      }),
    )
  })

  it('does not open with one character changed, left out or added', () => {
    const sealed = ring.seal('바꿀 수 없는 값', place)
    const position = fc.integer({ min: 0, max: sealed.length - 1 })
    const character = fc.constantFrom(...'ABYZabyz0189-_.=+/ \n')
    fc.assert(
      fc.property(position, character, (at, put) => {
        const [before, after] = [sealed.slice(0, at), sealed.slice(at + 1)]
        if (put !== sealed[at]) refuses(() => ring.open(before + put + after, place))
        if (before + after !== sealed) refuses(() => ring.open(before + after, place))
        refuses(() => ring.open(before + put + sealed.slice(at), place))
      }),
      { numRuns: 500 },
    )
  })

  it('does not open with any other last character, though some stand for the same bytes', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    for (const text of ['', 'a', 'ab', 'abc']) {
      const sealed = ring.seal(text, place)
      for (const letter of letters)
        if (!sealed.endsWith(letter)) refuses(() => ring.open(sealed.slice(0, -1) + letter, place))
    }
  })

  it('does not open under the id of another key, nor with keys that do not hold its own', () => {
    const rotated = addKey(keys, 'encryption', making)
    const [first, second] = rotated.encryption.map(({ id }) => id)
    const sealed = ring.seal('값', place)
    refuses(() => keyRing(rotated).open(sealed.replace(String(first), String(second)), place))
    refuses(() => testKeyRing().open(sealed, place))
  })

  it.each(['', 's1', 's1...', 's2.aaaaaaaa.AAAAAAAAAAAAAAAA.AAAA', '홍길동', 's1.x.AAAAAAAAAAAAAAAA.AAAA'])(
    '%s is none',
    (text) => {
      refuses(() => ring.open(text, place))
    },
  )

  it('cannot be asked for its key where it is none', () => {
    refuses(() => ring.needsRotation('홍길동'))
  })

  it('takes no text that would come back changed', () => {
    expect(() => ring.seal('half of a pair: \ud83d', place)).toThrow(RangeError)
  })
})

describe('a new key for sealing', () => {
  const rotated = keyRing(addKey(keys, 'encryption', making))
  const old = ring.seal('값', place)

  it('seals from now on, while older values open', () => {
    expect(rotated.open(old, place)).toBe('값')
    expect([ring.needsRotation(old), rotated.needsRotation(old)]).toEqual([false, true])
    const fresh = rotated.seal('값', place)
    expect(rotated.needsRotation(fresh)).toBe(false)
    refuses(() => ring.open(fresh, place))
  })

  it('remains alone once the older one is dropped', () => {
    const both = addKey(keys, 'encryption', making)
    const [oldest = { id: '' }, active = { id: '' }] = both.encryption
    const alone = keyRing(dropKey(both, 'encryption', oldest.id))
    refuses(() => alone.open(old, place))
    expect(alone.open(keyRing(both).seal('값', place), place)).toBe('값')
    expect(() => dropKey(both, 'encryption', active.id)).toThrow('a key that is known and no longer active')
    expect(() => dropKey(both, 'encryption', 'unknown1')).toThrow('a key that is known and no longer active')
  })
})

describe('a blind index', () => {
  it('is the same for the same number, however it is written', () => {
    const written = ['900101-1234568', '9001011234568', '９００１０１ １２３４５６８']
    expect(new Set(written.map((text) => ring.index('resident-number', text))).size).toBe(1)
    expect(ring.index('business-number', '124-81-00998')).toBe(ring.index('business-number', '1248100998'))
    expect(ring.index('bank-account', '088:110-123-456789')).toBe(
      ring.index('bank-account', '088:110123456789'),
    )
  })

  it('differs by number and by key', () => {
    const index = ring.index('resident-number', '900101-1234568')
    expect(index).toMatch(/^i1\.[\w-]{8}\.[\w-]{43}$/)
    expect(ring.index('resident-number', '900101-1234567')).not.toBe(index)
    expect(testKeyRing().index('resident-number', '900101-1234568').slice(12)).not.toBe(index.slice(12))
  })

  it('tells nothing of the number', () => {
    expect(ring.index('resident-number', '900101-1234568')).not.toMatch(/900101|1234568/)
  })

  it('is not made of what is no such number, and the error does not repeat it', () => {
    expect(() => ring.index('resident-number', '900101-12')).toThrow(RangeError)
    expect(() => ring.index('resident-number', '900101-12')).toThrow(/^expected a resident number to index$/)
    expect(() => ring.index('business-number', '124-81-00999')).toThrow(RangeError)
    expect(() => ring.index('bank-account', '110123456789')).toThrow(RangeError)
  })

  it('is searched for under both keys while one takes over from the other', () => {
    const both = addKey(keys, 'index', making)
    const rotating = keyRing(both)
    const before = ring.index('resident-number', '900101-1234568')
    const after = rotating.index('resident-number', '900101-1234568')
    expect(rotating.indexes('resident-number', '900101-1234568')).toEqual([after, before])
    expect([rotating.indexNeedsRotation(before), rotating.indexNeedsRotation(after)]).toEqual([true, false])
    const done = keyRing(dropKey(both, 'index', both.index[0]?.id ?? ''))
    expect(done.indexes('resident-number', '900101-1234568')).toEqual([after])
    expect(ring.indexes('resident-number', '900101-1234568')).toEqual([before])
  })

  it('needs to be made where there is none yet', () => {
    expect(ring.indexNeedsRotation('')).toBe(true)
    expect(ring.indexNeedsRotation('900101')).toBe(true)
  })
})

describe('a signature', () => {
  const message = { purpose: 'audit-manifest', data: '2026-11-24 머리' }
  const signature = ring.sign(message)

  it('verifies for its very message, by the ring and by the public keys alone', () => {
    expect(ring.verify(message, signature)).toBe(true)
    expect(verifySignature(ring.publicKeys(), message, signature)).toBe(true)
    expect(ring.verify({ ...message, data: Buffer.from('2026-11-24 머리') }, signature)).toBe(true)
    expect(ring.verify({ ...message, data: '2026-11-25 머리' }, signature)).toBe(false)
    expect(ring.verify({ ...message, purpose: 'payment-batch' }, signature)).toBe(false)
  })

  it('does not verify with any character changed', () => {
    const position = fc.integer({ min: 0, max: signature.length - 1 })
    fc.assert(
      fc.property(position, fc.constantFrom(...'Aa0-_.='), (at, put) => {
        fc.pre(signature[at] !== put)
        expect(ring.verify(message, signature.slice(0, at) + put + signature.slice(at + 1))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('does not verify where the purpose and the data are cut in another place', () => {
    expect(() => ring.sign({ purpose: 'audit\nmanifest', data: '' })).toThrow(RangeError)
    const other = ring.sign({ purpose: 'audit', data: 'manifest\n' })
    expect(ring.verify({ purpose: 'audit-manifest', data: '' }, other)).toBe(false)
  })

  it('verifies after its key is retired, while new ones come from the new key', () => {
    const rotated = addKey(keys, 'signing', making)
    const next = keyRing(rotated)
    expect(next.verify(message, signature)).toBe(true)
    expect(next.sign(message).split('.')[1]).toBe(rotated.signing[1]?.id)
    expect(ring.verify(message, next.sign(message))).toBe(false)
    expect(rotated.signing[0]?.privateKey).toBeNull()
    expect(next.publicKeys().map(({ retiredAt }) => retiredAt)).toEqual(['2027-01-01T00:00:00.000Z', null])
  })

  it('keeps the day on which a key was first retired', () => {
    const twice = addKey(addKey(keys, 'signing', making), 'signing', {
      ...making,
      now: new Date('2028-01-01T00:00:00Z'),
    })
    expect(twice.signing.map(({ retiredAt }) => retiredAt?.slice(0, 4))).toEqual(['2027', '2028', undefined])
  })

  it('comes with a public key that others can read', () => {
    expect(ring.publicKeys()[0]).toMatchObject({
      id: keys.signing[0]?.id,
      algorithm: 'Ed25519',
      publicKey: expect.stringMatching(/^-----BEGIN PUBLIC KEY-----\n/),
    })
  })
})

describe('what can be seen of keys', () => {
  const text = writeKeys(keys)
  const secrets = [...text.matchAll(/"(?:key|privateKey)": "([\w-]{43})"/g)].map(([, secret = '']) => secret)
  const shapes = secrets.flatMap((secret) => {
    const bytes = Buffer.from(secret, 'base64url')
    return [
      secret,
      bytes.toString('hex'),
      bytes.toString('base64'),
      [...bytes].join(','),
      [...bytes].join(', '),
    ]
  })

  it('is none of them, however ring or keys are printed', () => {
    expect(secrets).toHaveLength(3)
    for (const thing of [ring, keys]) {
      const printed = [
        JSON.stringify(thing),
        String(thing),
        inspect(thing, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
        JSON.stringify(Object.entries(thing)),
      ].join('\n')
      for (const shape of shapes) expect(printed).not.toContain(shape)
    }
  })

  it('survives a way through their text, which alone shows them', () => {
    const rotated = addKey(addKey(addKey(keys, 'signing', making), 'index', making), 'encryption', making)
    const again = keyRing(readKeys(writeKeys(rotated), 'keys.json'))
    const sealed = ring.seal('값', place)
    expect(again.open(sealed, place)).toBe('값')
    expect(again.publicKeys()).toEqual(keyRing(rotated).publicKeys())
    const signed = ring.sign({ purpose: 'test', data: '' })
    expect(again.verify({ purpose: 'test', data: '' }, signed)).toBe(true)
    expect(writeKeys(rotated)).not.toContain(secrets[2])
  })
})
