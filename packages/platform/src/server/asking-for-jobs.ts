import type { PackDefinition } from '@ondol/rules'
import type { CaseContext } from '../cases/index.ts'
import type { Database } from '../database/index.ts'
import { type EvidenceSettings, identifiersIn, openAsking } from '../evidence/index.ts'
import { fundRegister } from '../fund/index.ts'
import type { KeyRing } from '../secrets/index.ts'

interface Around {
  readonly pack: PackDefinition
  readonly database: Database
  readonly keys: KeyRing
  readonly evidence: EvidenceSettings
}

type Asking = ReturnType<typeof openAsking>

/** What jobs ask registers with: one for all of them, so that it is known which of them rests. */
export function askingForJobs(
  { pack, database, keys, evidence }: Around,
  cases: () => Promise<CaseContext>,
): () => Promise<Asking> {
  const asking = { identifiersOf: identifiersIn(keys), own: fundRegister({ database, pack }) }
  let opened: Asking | undefined
  return async () => {
    opened ??= openAsking(evidence, await cases(), asking)
    return opened
  }
}
