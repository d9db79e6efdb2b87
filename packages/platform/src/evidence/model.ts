import type { Evidence, Pack, Programme } from '@ondol/rules'
import { partsOf } from './registers/fact-value.ts'
import { type StatedFacts, thingIn, thingParts, thingsConcerned } from './things.ts'

/** How well a fact is known: nobody has stated it, a person has, an accepted paper shows it, a register says so. */
export type Standing = 'unstated' | 'stated' | 'document' | 'register'

/** One fact of one thing, and how well it is known. */
export interface FactStanding {
  /** As `business/b1`. */
  readonly thing: string
  /** As `sales`. */
  readonly field: string
  readonly standing: Standing
}

/** A paper that an officer has accepted, and the things that it is about. */
export interface AcceptedDocument {
  /** The id of the paper among the programme's evidence. */
  readonly document: string
  readonly about: readonly string[]
}

/** A paper that a programme asks for, with what it would prove here. */
export interface DocumentNeed {
  readonly document: Evidence
  /** The things that it is to be about. */
  readonly about: readonly string[]
  readonly facts: readonly FactStanding[]
  /** Whether it would prove anything that is not proven yet. */
  readonly isNeeded: boolean
}

/** A case as far as its evidence goes. */
export interface CaseEvidence {
  readonly pack: Pack
  readonly programme: Programme
  /** As `business/b1`. */
  readonly subject: string
  readonly facts: StatedFacts
  readonly accepted: readonly AcceptedDocument[]
  /** The facts that registers have stated, as `business/b1.sales`. */
  readonly verified: ReadonlySet<string>
}

/** The papers that the programme asks for in this case, and which of them are still needed. */
export function documentsFor(evidence: CaseEvidence): readonly DocumentNeed[] {
  return evidence.programme.evidence.map((document) => {
    const about = aboutOf(evidence, document)
    const facts = factsProvenBy(document, about).map((fact) => ({
      ...fact,
      standing: standingOf(evidence, fact),
    }))
    return { document, about, facts, isNeeded: facts.some(isUnproven) }
  })
}

/** The facts that the programme wants proven and that nothing has proven yet, each once. */
export function unprovenFacts(evidence: CaseEvidence): readonly FactStanding[] {
  const facts = documentsFor(evidence).flatMap((need) => need.facts.filter(isUnproven))
  return [...new Map(facts.map((fact) => [nameOf(fact), fact])).values()]
}

/** The things that a paper is about where nobody says otherwise. */
export function aboutOf(
  { pack, facts, subject }: Pick<CaseEvidence, 'pack' | 'facts' | 'subject'>,
  document: Evidence,
): readonly string[] {
  const entities = new Set(document.proves.map((fact) => partsOf(fact).entity))
  return [...entities].flatMap((entity) => thingsConcerned(pack, facts, { subject, entity }))
}

/** The facts that a paper proves about things. */
export function factsProvenBy(
  document: Evidence,
  about: readonly string[],
): readonly Omit<FactStanding, 'standing'>[] {
  return document.proves.flatMap((fact) => {
    const { entity, field } = partsOf(fact)
    return about.filter((thing) => thingParts(thing).entity === entity).map((thing) => ({ thing, field }))
  })
}

type Fact = Omit<FactStanding, 'standing'>

const nameOf = ({ thing, field }: Fact): string => `${thing}.${field}`

const isUnproven = ({ standing }: FactStanding): boolean => standing === 'unstated' || standing === 'stated'

/** How well one fact is known; a register goes before a paper, and a paper before what is stated. */
function standingOf({ programme, facts, accepted, verified }: CaseEvidence, fact: Fact): Standing {
  if (verified.has(nameOf(fact))) return 'register'
  if (accepted.some((paper) => shows(programme, paper, fact))) return 'document'
  const value = thingIn(facts, fact.thing)?.[fact.field]
  return value === undefined || value === null ? 'unstated' : 'stated'
}

function shows({ evidence }: Programme, { document, about }: AcceptedDocument, fact: Fact): boolean {
  const paper = evidence.find(({ id }) => id === document)
  return paper !== undefined && factsProvenBy(paper, about).some((one) => nameOf(one) === nameOf(fact))
}
