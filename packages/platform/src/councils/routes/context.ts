import type { Declared } from '../../city/index.ts'
import type { CouncilContext } from '../context.ts'

/** What the routes of councils are served with. */
export interface CouncilRouteContext extends CouncilContext {
  /** What the operator declares: the rules are asked under it. */
  readonly declared: Declared
}
