import type { Pack } from '@ondol/rules'
import type { StatedFact } from '../cases/index.ts'
import type { Transaction } from '../database/index.ts'
import { type CaseInEvidence, findCaseInEvidence } from './case-in-evidence.ts'
import { type Document, stateOf } from './document.ts'
import { aboutOf, factsProvenBy } from './model.ts'
import { isSeries, namedFacts } from './named-facts.ts'
import { type KnownFacts, layOver } from './overlay.ts'
import { findVerifiedFacts } from './register-store.ts'
import type { FactValue } from './registers/fact-value.ts'
import { documentsOfCase } from './store.ts'
import { thingIn } from './things.ts'

/** A fact that a paper or a register proves, with what proves it. */
export type ProvenFact = StatedFact & { readonly source: string }

/**
 * The facts of a case that accepted papers and registers prove, with what proves each; a register goes before a
 * paper. For the cases, which ask the rules again on them.
 */
export async function provenFacts(
  { pack, now }: { readonly pack: Pack; readonly now: () => Date },
  transaction: Transaction,
  caseId: string,
): Promise<readonly ProvenFact[]> {
  const found = await findCaseInEvidence(pack, transaction, caseId)
  if (found === undefined) return []
  const documents = await documentsOfCase(transaction, caseId)
  const shown = documents
    .filter((document) => stateOf(document, now()) === 'accepted')
    .flatMap((document) => shownFacts(pack, found, document))
  const said = factsOfRegisters(layOver(pack, found.facts, await verified(transaction, found)))
  return [...new Map([...shown, ...said].map((fact) => [fact.fact, fact])).values()]
}

/** What is known of a case: what the person stated, and over it what registers say, with who says so. */
export async function knownFacts(
  pack: Pack,
  transaction: Transaction,
  found: CaseInEvidence,
): Promise<KnownFacts> {
  return layOver(pack, found.facts, await verified(transaction, found))
}

const verified = (
  transaction: Transaction,
  { state }: CaseInEvidence,
): ReturnType<typeof findVerifiedFacts> => findVerifiedFacts(transaction, state.application)

/** The facts that a paper shows, as the person stated them. */
export function shownFacts(
  pack: Pack,
  { programme, facts, state: { subject } }: CaseInEvidence,
  document: Document,
): readonly ProvenFact[] {
  const paper = programme.evidence.find(({ id }) => id === document.paper)
  if (paper === undefined) return []
  const about = document.about ?? aboutOf({ pack, facts, subject }, paper)
  return factsProvenBy(paper, about).flatMap(({ thing, field }) => {
    const value = thingIn(facts, thing)?.[field]
    if (value === undefined || value === null) return []
    // The pack has read what is stated.
    return sourced(`${thing}.${field}`, value as FactValue, `document:${document.id}`)
  })
}

/** What registers have verified; of a series the months that they told of, and of a link the person's own id. */
export function factsOfRegisters({ facts, provenance }: KnownFacts): readonly ProvenFact[] {
  return [...provenance.values()].flatMap(({ thing, field, value, register, reference }) => {
    // What lies over the facts is a value of theirs.
    const held = isSeries(value) ? value : (thingIn(facts, thing)?.[field] as FactValue)
    return sourced(`${thing}.${field}`, held, `register:${register}/${reference}`)
  })
}

function sourced(name: string, value: FactValue, source: string): readonly ProvenFact[] {
  return namedFacts(name, value).map((fact) => ({ ...fact, source }))
}
