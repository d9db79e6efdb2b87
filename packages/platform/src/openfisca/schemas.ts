import { z } from 'zod'
import type { NestedError } from './calculation-error.ts'
import type { EntityView, Entry, ParameterView, VariableView } from './describe.ts'

export const situationSchema: z.ZodType<unknown> = z.unknown().meta({
  id: 'Situation',
  type: 'object',
  description:
    'Things by the plural of their entity and an id; each variable by period, null where it is to be computed',
  examples: [
    {
      persons: { kim: { birth_date: { ETERNITY: '1980-03-02' }, work: { ETERNITY: 'unemployed' } } },
      households: { h1: { members: ['kim'], income_ratio: { '2020-09': null } } },
      businesses: {
        b1: {
          owner: ['kim'],
          employees: { ETERNITY: 2 },
          sales: { '2020-08': 5_000_000 },
          local_income_tax_relief: { '2020-09-15': null },
        },
      },
    },
  ],
})

export const calculatedSchema: z.ZodType<unknown> = z.unknown().meta({
  id: 'CalculatedSituation',
  type: 'object',
  description: 'The situation with a value in the place of every null; null still where a fact is missing',
})

export const nestedErrorSchema: z.ZodType<NestedError> = z
  .record(z.string(), z.union([z.string(), z.lazy((): z.ZodType<NestedError> => nestedErrorSchema)]))
  .meta({ id: 'NestedError', description: 'The message at the path of the request that it is about' })

export const entriesSchema: z.ZodType<Readonly<Record<string, Entry>>> = z.record(
  z.string(),
  z.object({ description: z.string(), href: z.string() }),
)

export const variableSchema: z.ZodType<VariableView> = z
  .object({
    id: z.string(),
    description: z.string(),
    entity: z.string(),
    valueType: z.string(),
    defaultValue: z.null(),
    definitionPeriod: z.string(),
    possibleValues: z.record(z.string(), z.string()).exactOptional(),
    formulas: z.record(z.string(), z.object({ content: z.string() })).exactOptional(),
  })
  .meta({ id: 'OpenFiscaVariable' })

export const parameterSchema: z.ZodType<ParameterView> = z
  .object({
    id: z.string(),
    description: z.string(),
    source: z.string(),
    metadata: z.record(z.string(), z.string()),
    values: z.record(z.string(), z.union([z.number(), z.string()])).exactOptional(),
    brackets: z.record(z.string(), z.record(z.string(), z.number())).exactOptional(),
  })
  .meta({ id: 'OpenFiscaParameter' })

export const entitiesSchema: z.ZodType<Readonly<Record<string, EntityView>>> = z.record(
  z.string(),
  z.object({
    description: z.string(),
    documentation: z.string(),
    plural: z.string(),
    roles: z
      .record(
        z.string(),
        z.object({ description: z.string(), plural: z.string(), max: z.int().exactOptional() }),
      )
      .exactOptional(),
  }),
)
