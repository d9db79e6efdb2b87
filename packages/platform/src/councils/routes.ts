import type { App } from '../http/index.ts'
import { requireAccount } from '../identity/index.ts'
import { actRoutes } from './routes/act-routes.ts'
import { beginRoutes } from './routes/begin-routes.ts'
import type { CouncilRouteContext } from './routes/context.ts'
import { documentRoutes } from './routes/document-routes.ts'
import { paperRoutes } from './routes/paper-routes.ts'
import { publicRoutes } from './routes/public-routes.ts'

/** `/v1/councils`: what is public, and what is about one's own councils or those of one's institution. */
export function councilRoutes(context: CouncilRouteContext): (app: App) => Promise<void> {
  return async (app) => {
    await app.register(publicRoutes(context))
    await app.register(async (app) => {
      app.addHook('preHandler', requireAccount)
      app.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'))
      beginRoutes(app, context)
      actRoutes(app, context)
      paperRoutes(app, context)
      documentRoutes(app, context)
    })
  }
}
