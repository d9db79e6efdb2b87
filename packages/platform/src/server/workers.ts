import type { Workers } from '../jobs/index.ts'

/** Who does which job. What each needs is made when the server starts. */
export function workersOf(): Workers {
  return {}
}
