import { z } from 'zod'

/** A parameter of a query that may be repeated: one value, or several, become several. */
export function several<T extends z.ZodType>(one: T): z.ZodType<readonly z.output<T>[]> {
  return z.union([one, z.array(one)]).transform((stated) => [stated].flat() as z.output<T>[]) // of one type, since both are
}
