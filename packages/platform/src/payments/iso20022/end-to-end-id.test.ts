import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endToEndIdOf, uuidOf } from './index.ts'

it('an end-to-end identifier is a UUID without its dashes, and leads back to it', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      const id = endToEndIdOf(uuid)
      expect(id).toMatch(/^[\da-f]{32}$/)
      expect(uuidOf(id)).toBe(uuid)
    }),
  )
  expect(uuidOf('NOTPROVIDED')).toBeNull()
  expect(() => endToEndIdOf('order 7')).toThrow('"order 7" is no UUID')
})
