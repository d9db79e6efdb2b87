import { fuseUnit, loadPack, type PackDefinition } from '@ondol/rules'
import { type CaseContext, openCases } from '../cases/index.ts'
import type { Database } from '../database/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { casePorts } from './case-ports.ts'

interface Around {
  readonly pack: PackDefinition
  readonly database: Database
  readonly keys: KeyRing
  readonly now: () => Date
  readonly ids: () => string
}

/** What jobs work on cases with: made when the first of them asks, since a server may run for days without. */
export function casesForJobs({ pack: definition, ...around }: Around): () => Promise<CaseContext> {
  let opened: Promise<CaseContext> | undefined
  return () => {
    if (opened !== undefined) return opened
    const pack = loadPack(definition, { compile: fuseUnit })
    opened = openCases({ ...around, pack, ports: casePorts({ ...around, pack }) })
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
}
