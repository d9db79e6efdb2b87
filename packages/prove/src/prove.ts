import type { Pack, Property } from '@ondol/rules'
import { checkProperty } from './check/check-property.ts'
import type { Verdict } from './check/verdict.ts'
import { newSolver } from './solver/solver.ts'
import { type Bounds, usualBounds } from './space/bounds.ts'

/** How properties are checked. */
export interface ProveOptions {
  readonly bounds?: Bounds | undefined
  /** How many solvers work side by side; each is a thread with some hundred megabytes. */
  readonly solvers?: number | undefined
  /** The most that one question to a solver may take. */
  readonly milliseconds?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Told of each property as it is settled. */
  readonly onVerdict?: ((verdict: Verdict) => void) | undefined
}

const USUAL_TIME = 20_000

/** Checks properties of a pack; the verdicts come in the order of the properties. */
export async function prove(
  pack: Pack,
  properties: readonly Property[],
  { bounds = usualBounds, solvers = 1, milliseconds = USUAL_TIME, signal, onVerdict }: ProveOptions = {},
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  const waiting = [...properties.entries()]
  const clock = (): number => performance.now()
  const work = async (): Promise<void> => {
    const solver = newSolver()
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, property] = next
        const verdict = await checkProperty(property, { pack, bounds, solver, milliseconds, signal, clock })
        verdicts[index] = verdict
        onVerdict?.(verdict)
      }
    } finally {
      await solver.close()
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, solvers) }, work))
  return verdicts
}

/** A property keeps what it says: it holds, or it fails as its finding tells. */
export function isAsDeclared({ status, property }: Verdict): boolean {
  return property.finding === undefined ? status === 'holds' : status === 'fails'
}
