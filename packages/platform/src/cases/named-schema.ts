import { z } from 'zod'
import { textSchema } from '../policy/index.ts'
import type { Named } from './views.ts'

export const namedSchema: z.ZodType<Named> = z.object({ id: z.string(), title: textSchema })
