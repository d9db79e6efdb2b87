import { type AdministrationAt, administrationAt, type Pack } from '@ondol/rules'
import type { Database } from '../database/index.ts'
import type { CaseState } from './case-state.ts'
import { type Names, namesOf } from './names.ts'
import { keepPacks, type Packs } from './packs.ts'
import type { CasePorts } from './ports.ts'
import { takersIn } from './takers.ts'

/** What the use cases of cases are done with. */
export interface CaseContext {
  readonly database: Database
  readonly packs: Packs
  readonly now: () => Date
  readonly ids: () => string
  readonly ports: CasePorts
  /** The figures that delivery goes by on a date. */
  readonly figuresAt: (date: string) => AdministrationAt
  readonly names: Names
  /** The institutions that a case may be sent on to. */
  readonly takersOf: (state: Pick<CaseState, 'programme' | 'institutionId'>) => readonly string[]
}

/** What has to be given to work on cases. */
export interface CasesAround extends Pick<CaseContext, 'database' | 'now' | 'ids' | 'ports'> {
  readonly pack: Pack
}

/** Keeps the pack that stands today, and prepares what is asked for with every case. */
export async function openCases({ pack, ...around }: CasesAround): Promise<CaseContext> {
  const packs = await keepPacks(around.database, pack, around.now())
  return {
    ...around,
    packs,
    figuresAt: rememberFigures(pack),
    names: namesOf(pack.definition),
    takersOf: takersIn(pack.definition),
  }
}

const KEPT_DAYS = 8

/** `administrationAt` for the few dates that are asked for again and again. */
function rememberFigures(pack: Pack): CaseContext['figuresAt'] {
  const kept = new Map<string, AdministrationAt>()
  return (date) => {
    const known = kept.get(date)
    if (known !== undefined) return known
    const figures = administrationAt(pack.definition, date)
    const [oldest] = kept.keys()
    if (kept.size >= KEPT_DAYS && oldest !== undefined) kept.delete(oldest)
    kept.set(date, figures)
    return figures
  }
}
