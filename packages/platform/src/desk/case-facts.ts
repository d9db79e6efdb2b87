import type { Pack, Reason, Reasons } from '@ondol/rules'
import { parseFactPath } from '@ondol/rules'
import { type FactValue, type FactView, factAt, type StandingFacts } from '../cases/index.ts'
import type { Json } from '../chain/index.ts'

/** The facts that the reasons of a case read, and those that were verified or corrected: each with where it is from. */
export function caseFacts(
  pack: Pack,
  reasons: Reasons,
  { stated, overlays }: StandingFacts,
): readonly FactView[] {
  const read = new Set(factsRead(reasons).flatMap((fact) => monthsOf(stated, fact)))
  for (const { fact } of overlays) read.add(fact)
  const over = new Map(overlays.map((overlay) => [overlay.fact, overlay]))
  return [...read].map((fact) => {
    const overlay = over.get(fact)
    const said = plainValue(factAt(stated, fact))
    return {
      fact,
      title: titleOf(pack, fact),
      value: overlay === undefined ? said : overlay.value,
      provenance: overlay?.provenance ?? 'stated',
      stated: said,
      source: overlay?.source ?? null,
    }
  })
}

function factsRead({ conditions, amount, months, details }: Reasons): readonly string[] {
  const roots = [
    ...conditions.map(({ reason }) => reason),
    ...details.map(({ reason }) => reason),
    ...[amount, months].filter((reason) => reason !== null),
  ]
  return [...new Set(roots.flatMap(factsIn))]
}

function factsIn({ fact, of }: Reason): readonly string[] {
  return [...(fact === null ? [] : [fact]), ...of.flatMap(factsIn)]
}

/** A series is read as a whole and stated by month. */
function monthsOf(stated: Json, fact: string): readonly string[] {
  const value = factAt(stated, fact)
  const isSeries = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isSeries ? Object.keys(value).map((month) => `${fact}.${month}`) : [fact]
}

/** What a fact is called; with its month, where it is one of a series. */
function titleOf(pack: Pack, fact: string): FactView['title'] {
  const name = parseFactPath(fact)
  const title = name && pack.vocabulary.entities.get(name.entity)?.fields[name.field]?.title
  if (title === undefined) return { ko: fact, en: fact }
  const month = name?.month
  return month === undefined ? title : { ko: `${title.ko} (${month})`, en: `${title.en} (${month})` }
}

function plainValue(value: Json): FactValue {
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? value.map(String) : JSON.stringify(value)
}
