import { expect, it } from 'vitest'
import { z } from 'zod'
import { caseViewSchema, deskCaseViewSchema } from '../cases/index.ts'
import {
  bulkAnswerSchema,
  bulkRequestSchema,
  departuresSchema,
  loadSchema,
  queuePageSchema,
  queueQuerySchema,
} from './desk-schemas.ts'

it('reads filters as they stand in an address', () => {
  expect(queueQuerySchema.parse({ state: 'submitted', late: 'true', limit: '20' })).toEqual({
    state: ['submitted'],
    late: true,
    sort: 'due',
    order: 'asc',
    limit: 20,
  })
  expect(queueQuerySchema.safeParse({ state: ['submitted', 'lost'] }).success).toBe(false)
})

it('takes many cases only with a preview first', () => {
  const all = { cases: ['0190a000-0000-7000-8000-000000000001'], do: { action: 'take' } }
  expect(bulkRequestSchema.safeParse({ preview: true, ...all }).success).toBe(true)
  expect(bulkRequestSchema.safeParse({ preview: false, ...all }).success).toBe(false)
})

it.each([
  ['case', caseViewSchema],
  ['case at the desk', deskCaseViewSchema],
  ['queue', queuePageSchema],
  ['bulk answer', bulkAnswerSchema],
  ['load', loadSchema],
  ['departures', departuresSchema],
])('%s: can be described', (_, schema) => {
  expect(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))).toContain(
    '"properties"',
  )
})
