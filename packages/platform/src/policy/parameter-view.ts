import {
  type Parameter,
  type ParameterValue,
  parseDate,
  type Source,
  type Text,
  versionAt,
  versionsOf,
} from '@ondol/rules'
import { z } from 'zod'
import { basisSchema, sourceSchema, textSchema } from './text-schemas.ts'

/** A value that holds from a date on; `start` is the beginning of time. */
export interface DatedView {
  readonly from: string
  readonly value: ParameterValue
  readonly basis: Source['basis']
  readonly source: Text
}

/** A parameter of the pack with every value that it has had or will have. */
export interface ParameterView {
  readonly id: string
  readonly kind: 'value' | 'scale'
  /** Of a scale: `single` or `marginal`. */
  readonly mode: 'single' | 'marginal' | null
  readonly title: Text
  readonly unit: string
  readonly source: Source
  readonly values: readonly DatedView[]
  /** The value at the date that was asked for. */
  readonly inForce: DatedView | null
}

/** A parameter as the API shows it, with the value in force at a date. */
export function parameterView(parameter: Parameter, asOf: string): ParameterView {
  const versions = versionsOf(parameter)
  const inForce = versionAt(versions, parseDate(asOf) ?? 0)
  return {
    id: parameter.id,
    kind: parameter.kind,
    mode: parameter.kind === 'scale' ? parameter.mode : null,
    title: parameter.title,
    unit: parameter.unit,
    source: parameter.source,
    values: versions.map(datedView),
    inForce: inForce === undefined ? null : datedView(inForce),
  }
}

const datedView = ({ key, value, basis, source }: ReturnType<typeof versionsOf>[number]): DatedView => ({
  from: key,
  value,
  basis,
  source,
})

const bracketSchema = z.object({
  from: z.number().exactOptional(),
  above: z.number().exactOptional(),
  value: z.number(),
  basis: basisSchema.exactOptional(),
})

const datedSchema: z.ZodType<DatedView> = z.object({
  from: z.string().describe('YYYY-MM-DD, or "start"'),
  value: z.union([z.number(), z.string(), z.array(bracketSchema)]).describe('The steps, where it is a scale'),
  basis: basisSchema,
  source: textSchema,
})

export const parameterSchema: z.ZodType<ParameterView> = z
  .object({
    id: z.string(),
    kind: z.enum(['value', 'scale']),
    mode: z.enum(['single', 'marginal']).nullable(),
    title: textSchema,
    unit: z.string(),
    source: sourceSchema,
    values: z.array(datedSchema),
    inForce: datedSchema.nullable(),
  })
  .meta({ id: 'Parameter', description: 'A dated figure that the city may change' })
