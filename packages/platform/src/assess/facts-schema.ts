import type { Entity, Field, Pack } from '@ondol/rules'
import { z } from 'zod'

/** How facts are stated, made from the pack's vocabulary. */
export function factsShape({ definition }: Pack): z.ZodType {
  const entities = definition.entities.map((entity) => [entity.id, thingsOf(entity)] as const)
  const declared = z
    .strictObject({ since: z.iso.date(), until: z.iso.date().nullable().optional() })
    .nullable()
    .optional()
  const declarations = definition.declarations.map(
    ({ id, title }) => [id, declared.describe(title.en)] as const,
  )
  return z
    .strictObject({
      asOf: z.iso.date().optional().describe('The date asked about; today without it'),
      ...Object.fromEntries(declarations),
      ...Object.fromEntries(entities),
    })
    .describe('A situation. What is absent or null is unknown')
}

/**
 * The body of a request with facts: described in full to readers of the API, but let through as it is, since
 * `readFacts` reads it, follows its links and names the place of what it cannot read.
 */
export function factsBody(pack: Pack): z.ZodType<unknown> {
  return z.unknown().meta({ id: 'Facts', ...z.toJSONSchema(factsShape(pack), { io: 'input' }) })
}

function thingsOf({ id, plural, fields }: Entity): z.ZodType {
  const shape = Object.entries(fields).map(
    ([name, field]) => [name, fieldSchema(field).nullable().optional().describe(field.title.en)] as const,
  )
  return z
    .record(z.string(), z.strictObject(Object.fromEntries(shape)))
    .nullable()
    .optional()
    .describe(`${plural.en}, each by an id of your own (${id}/…)`)
}

function fieldSchema(field: Field): z.ZodType {
  switch (field.type) {
    case 'bool':
      return z.boolean()
    case 'date':
      return z.iso.date()
    case 'int':
    case 'won':
      return z
        .int()
        .min(field.least ?? 0)
        .max(field.most ?? Number.MAX_SAFE_INTEGER)
    case 'ratio':
      return z
        .number()
        .min(field.least ?? 0)
        .max(field.most ?? 1)
    case 'area':
      return z.number().gt(field.above ?? -1)
    case 'choice':
      return z.enum(Object.keys(field.choices))
    case 'set':
      return z.array(z.enum(Object.keys(field.choices)))
    case 'link':
      return z.string().meta({ description: `The id of a ${field.to}` })
    case 'monthly':
      return z.record(z.string().regex(/^\d{4}-\d{2}$/), z.int().min(0).nullable())
  }
}
