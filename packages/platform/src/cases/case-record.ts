import { explain, type Language, type Reasons, readFacts, reasonsOf } from '@ondol/rules'
import type { Selectable } from 'kysely'
import type { Transaction } from '../database/index.ts'
import type { CaseContext } from './context.ts'
import type { ChainedEvent } from './rows.ts'
import { eventsOf, findCase, type KeptCase } from './store.ts'
import type { ApplicationTable } from './tables.ts'

/** Everything that is kept of a case. */
export interface CaseRecord extends KeptCase {
  readonly events: readonly ChainedEvent[]
  /** `null` for a paymaster, who sees what was granted and not what was said. */
  readonly application: Selectable<ApplicationTable> | null
}

/** Reads all that is kept of a case; nothing where it is not the actor's to see. */
export async function readCase(transaction: Transaction, caseId: string): Promise<CaseRecord | undefined> {
  const kept = await findCase(transaction, caseId)
  if (kept === undefined) return undefined
  const application = await transaction
    .selectFrom('application')
    .selectAll()
    .where('id', '=', kept.state.application)
    .executeTakeFirst()
  return { ...kept, application: application ?? null, events: await eventsOf(transaction, caseId) }
}

/**
 * The reasons as they stood when the case was submitted: asked again of the same facts and the very pack, which are
 * kept for that, in the language of the application unless another is asked for. Not within a transaction: an earlier pack is read from the database.
 */
export async function reasonsAtSubmission(
  { packs }: Pick<CaseContext, 'packs'>,
  { state, application }: Pick<CaseRecord, 'state' | 'application'>,
  language?: Language,
): Promise<Reasons | null> {
  if (application === null) return null
  const pack = await packs.byHash(application.pack_hash)
  const facts = readFacts(pack, application.facts, { asOf: application.as_of })
  const explanation = explain(pack, facts, state)
  return explanation === undefined
    ? null
    : reasonsOf(explanation, { pack, language: language ?? application.language, frame: facts.frame })
}
