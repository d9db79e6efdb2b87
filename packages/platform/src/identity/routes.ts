import type { App } from '../http/index.ts'
import type { Around } from './around.ts'
import { colleagueRoutes } from './colleague-routes.ts'
import { consentRoutes } from './consent-routes.ts'
import { grantRoutes } from './grant-routes.ts'
import { plainPageStyle } from './plain-page.ts'
import { sessionRoutes } from './session-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'

/** Signing in and out, sessions, consents, grants and colleagues. `knowWhoAsks` has to stand before. */
export function identityRoutes(around: Around): (app: App) => Promise<void> {
  return async (app) => {
    sessionRoutes(app, around)
    signInRoutes(app, around)
    consentRoutes(app, around)
    grantRoutes(app, around)
    colleagueRoutes(app, around)
    plainPageStyle(app)
  }
}
