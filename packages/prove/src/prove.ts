import type { Pack, Programme, Property } from '@ondol/rules'
import { type CheckOptions, checkProperty } from './check/check-property.ts'
import { checkReform } from './check/check-reform.ts'
import type { Verdict } from './check/verdict.ts'
import { newSolver, type Solver } from './solver/solver.ts'
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
  options: ProveOptions = {},
): Promise<readonly Verdict[]> {
  return await sideBySide(properties, options, async (property, solver) => {
    const verdict = await checkProperty(property, { ...checkOptions(pack, options), solver })
    options.onVerdict?.(verdict)
    return verdict
  })
}

/**
 * Shows for each programme whether everybody whom the pack serves is served by the reformed one; or else an example
 * for each condition of the new version by which people are left out.
 */
export async function proveKept(
  packs: { readonly now: Pack; readonly reformed: Pack },
  programmes: readonly Programme[],
  options: ProveOptions = {},
): Promise<readonly Verdict[]> {
  return await sideBySide(programmes, options, async (programme, solver) => {
    const verdict = await checkReform(packs.reformed, programme, {
      ...checkOptions(packs.now, options),
      solver,
    })
    options.onVerdict?.(verdict)
    return verdict
  })
}

function checkOptions(
  pack: Pack,
  { bounds = usualBounds, milliseconds = USUAL_TIME, signal }: ProveOptions,
): Omit<CheckOptions, 'solver'> {
  return { pack, bounds, milliseconds, signal, clock: () => performance.now() }
}

/** Works through a list with so many solvers at once, and answers in its order. */
async function sideBySide<T>(
  items: readonly T[],
  { solvers = 1 }: ProveOptions,
  check: (item: T, solver: Solver) => Promise<Verdict>,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  const waiting = [...items.entries()]
  const work = async (): Promise<void> => {
    const solver = newSolver()
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, item] = next
        verdicts[index] = await check(item, solver)
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
