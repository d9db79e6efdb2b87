import { z } from 'zod'
import { seoulToday } from '../clock/index.ts'
import { type App, addEtag } from '../http/index.ts'
import { type City, cityOf, type Declared } from './model.ts'

const citySchema: z.ZodType<City> = z
  .object({
    today: z.iso.date(),
    emergency: z.object({ since: z.iso.date(), drill: z.boolean() }).nullable(),
  })
  .meta({
    description:
      'Today in Seoul, and an emergency that stands. Facts do not get it by themselves: a client adds "emergency": { "since": … } where it wants it to count.',
  })

/** `/v1/city` */
export function cityRoutes({
  now,
  declared,
}: {
  readonly now: () => Date
  readonly declared: Declared
}): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('onSend', addEtag)
    app.get(
      '/v1/city',
      { schema: { tags: ['policy'], summary: 'Today in the city', response: { 200: citySchema } } },
      async (_, reply) => {
        reply.header('cache-control', 'public, max-age=60')
        return cityOf(seoulToday(now()), declared)
      },
    )
  }
}
