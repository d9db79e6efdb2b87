import type { CaseContext } from '../cases/index.ts'
import type { Declared } from '../city/index.ts'
import type { KeyRing } from '../secrets/index.ts'

/** What the use cases of applications are done with. */
export interface ApplicationContext extends CaseContext {
  readonly keys: KeyRing
  readonly declared: Declared
}
