import { expect, it } from 'vitest'
import { AUDIT_PARTS, readAuditQuery, writeAuditQuery } from './audit-query.ts'

const NOTHING = { case: null, account: null, reader: null }

it.each(AUDIT_PARTS)('leads back to %s', (part) => {
  for (const wish of [NOTHING, { ...NOTHING, case: '7K3MA-9QTFX' }, { ...NOTHING, account: 'bank/a b/2026' }])
    expect(readAuditQuery(writeAuditQuery({ part, ...wish }))).toEqual({ part, ...wish })
})

it('begins with the verification', () => {
  expect(writeAuditQuery({ part: 'verification' })).toBe('')
  for (const query of ['', 'part=elsewhere']) expect(readAuditQuery(query).part).toBe('verification')
})
