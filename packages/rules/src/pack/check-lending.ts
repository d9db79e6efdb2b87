import type { Lender, Lending } from './administration.ts'
import { versionsOf } from './dated.ts'
import type { PackDefinition } from './definition.ts'
import { PackError } from './pack-error.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Throws a PackError at the first thing about lenders that does not fit the pack. */
export function checkLending({ administration, institutions }: PackDefinition, vocabulary: Vocabulary): void {
  const { lending } = administration
  if (lending === undefined) return
  checkFigure(lending, vocabulary)
  const seen = new Set<string>()
  for (const [id, window] of Object.entries(lending.windows)) {
    const place = `administration.lending.windows.${id}`
    if (!institutions.some((one) => one.id === id && one.level === 'lender'))
      throw new PackError(place, 'an institution of the level "lender"')
    checkOnward(window.onward, { id, lending, place })
    checkLenders(window.lenders, { id, seen, place })
  }
}

interface Place {
  readonly id: string
  readonly place: string
}

function checkOnward(onward: readonly string[], at: Place & { readonly lending: Lending }): void {
  const unknown = onward.find((other) => other === at.id || !Object.hasOwn(at.lending.windows, other))
  if (unknown !== undefined)
    throw new PackError(`${at.place}.onward`, `another window of lenders, not "${unknown}"`)
}

function checkLenders(lenders: readonly Lender[], at: Place & { readonly seen: Set<string> }): void {
  for (const { id } of lenders) {
    const isBelow = id === at.id || id.startsWith(`${at.id}/`)
    if (!isBelow || at.seen.has(id))
      throw new PackError(`${at.place}.lenders`, `each lender once, as "${at.id}/…", not "${id}"`)
    at.seen.add(id)
  }
}

function checkFigure({ publishedFrom }: Lending, { parameters }: Vocabulary): void {
  const parameter = parameters.get(publishedFrom)
  const place = 'administration.lending.publishedFrom'
  if (parameter?.kind !== 'value' || parameter.type !== 'int')
    throw new PackError(place, `a parameter that is a whole number, not "${publishedFrom}"`)
  const first = versionsOf(parameter)[0]
  if (first !== undefined && first.from > 0)
    throw new PackError(publishedFrom, `a value at every date; its first is from ${first.key}`)
}
