import { FactsError, type Pack, readFacts } from '@ondol/rules'
import { z } from 'zod'

/** A value as a facts file states it: a series by month is an object. */
export type FactValue = boolean | number | string | readonly string[] | Readonly<Record<string, number>>

/** The shape of such a value; whether it fits its fact is for the pack to say. */
export const factValueSchema: z.ZodType<FactValue> = z.union([
  z.boolean(),
  z.number(),
  z.string().max(200),
  z.array(z.string().max(200)).max(100),
  z.record(z.string().regex(/^\d{4}-\d{2}$/), z.number()),
])

/** A fact's name in the vocabulary, as `business.sales`, in its two parts. */
export function partsOf(fact: string): { readonly entity: string; readonly field: string } {
  const [entity = '', field = ''] = fact.split('.')
  return { entity, field }
}

/** Tells whether a value may stand for a fact (`business.sales`) in the vocabulary of a pack. */
export function fitsFact(pack: Pack, fact: string, value: FactValue): boolean {
  const { entity, field } = partsOf(fact)
  const known = pack.definition.entities.find(({ id }) => id === entity)?.fields[field]
  if (known === undefined) return false
  // A link stands for something that the register numbers in its own way.
  if (known.type === 'link') return typeof value === 'string'
  try {
    readFacts(pack, { asOf: '2020-01-01', [entity]: { one: { [field]: value } } })
    return true
  } catch (error) {
    if (error instanceof FactsError) return false
    throw error
  }
}
