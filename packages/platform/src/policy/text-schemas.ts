import type { Basis, Source, Text } from '@ondol/rules'
import { z } from 'zod'

export const textSchema: z.ZodType<Text> = z
  .object({ ko: z.string(), en: z.string() })
  .meta({ id: 'Text', description: 'One text in Korean and English' })

export const basisSchema: z.ZodType<Basis> = z
  .enum(['proposal', 'statute', 'assumption'])
  .meta({ id: 'Basis', description: 'What a value rests on' })

export const sourceSchema: z.ZodType<Source> = z
  .object({ basis: basisSchema, text: textSchema })
  .meta({ id: 'Source', description: 'Where a value or a condition comes from' })
