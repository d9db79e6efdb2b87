import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  acknowledgementSchema,
  applicationRequestSchema,
  draftItemSchema,
  draftRequestSchema,
  draftSchema,
} from './application-schemas.ts'

const schema = applicationRequestSchema(z.unknown())
const application = {
  facts: {},
  applicant: { subject: 'person/kim', name: '김하늘', residentNumber: '800302-2345678' },
  registers: [],
  language: 'ko',
}

describe('an application over HTTP', () => {
  it('needs who applies and in which language, no more', () => {
    expect(schema.safeParse(application).success).toBe(true)
  })

  it.each([
    [
      'a bank without its code',
      { applicant: { ...application.applicant, account: { bank: 'IBK', number: '1', holder: 'x' } } },
    ],
    ['an identifier that nobody knows', { identifiers: { 'business/b1': { taxNumber: '1' } } }],
    ['choices, but none', { choices: [] }],
    ['a field that nobody reads', { notes: 'x' }],
  ])('is refused with %s', (_, change) => {
    expect(schema.safeParse({ ...application, ...change }).success).toBe(false)
  })

  it.each([
    ['application', schema],
    ['acknowledgement', acknowledgementSchema],
    ['draft', draftSchema],
    ['draft in a list', draftItemSchema],
    ['draft to keep', draftRequestSchema],
  ])('%s: can be described', (_, one) => {
    expect(JSON.stringify(z.toJSONSchema(one, { io: 'input', unrepresentable: 'any' }))).toContain(
      '"properties"',
    )
  })
})
