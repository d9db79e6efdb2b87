import { formatDate, parseDate } from '../calendar/calendar.ts'
import { versionsOf } from './dated.ts'
import type { PackDefinition } from './definition.ts'
import { PackError } from './pack-error.ts'
import type { Programme } from './programme.ts'
import { expectKind, type Scope, typeOf } from './type-of.ts'
import { parametersUsedBy } from './used-by.ts'
import { fieldOf, type Vocabulary } from './vocabulary.ts'

/** What a benefit's detail is called that says which institution takes the case. */
export const INSTITUTION = 'institution'

/** Throws a PackError at the first thing in a programme that does not fit the pack. */
export function checkProgramme(programme: Programme, pack: PackDefinition, vocabulary: Vocabulary): void {
  if (!vocabulary.entities.has(programme.subject))
    throw new PackError(programme.id, `a known subject, not "${programme.subject}"`)
  checkConditions(programme, vocabulary)
  checkBenefit(programme, pack, vocabulary)
  checkEvidence(programme, vocabulary)
  checkDeciders(programme, pack)
  checkCoverage(programme, pack, vocabulary)
}

const scopeOf = (programme: Programme, vocabulary: Vocabulary, part: string): Scope => ({
  vocabulary,
  entity: programme.subject,
  place: `${programme.id}.${part}`,
})

function checkConditions(programme: Programme, vocabulary: Vocabulary): void {
  const seen = new Set<string>()
  for (const condition of programme.conditions) {
    if (seen.has(condition.id))
      throw new PackError(`${programme.id}.${condition.id}`, 'a condition id used once')
    seen.add(condition.id)
    expectKind(condition.holds, scopeOf(programme, vocabulary, condition.id), 'bool')
  }
}

function checkBenefit(programme: Programme, pack: PackDefinition, vocabulary: Vocabulary): void {
  const { amount, months, details } = programme.benefit
  if (amount !== null) expectKind(amount, scopeOf(programme, vocabulary, 'benefit.amount'), 'won')
  if (months !== null) expectKind(months, scopeOf(programme, vocabulary, 'benefit.months'), 'int')
  for (const detail of details) {
    const scope = scopeOf(programme, vocabulary, `benefit.${detail.id}`)
    const type = typeOf(detail.value, scope)
    if (type.kind !== 'choice') continue
    const words = Object.keys(pack.detailChoices[detail.id] ?? {})
    const unnamed = type.ids.find((id) => !words.includes(id))
    if (unnamed !== undefined)
      throw new PackError(scope.place, `words for "${unnamed}" in detailChoices.${detail.id}`)
    if (detail.id === INSTITUTION) checkInstitutions(type.ids, scope.place, pack)
  }
}

function checkEvidence(programme: Programme, vocabulary: Vocabulary): void {
  for (const paper of programme.evidence) {
    for (const fact of paper.proves) {
      const [entity = '', field = ''] = fact.split('.')
      fieldOf(vocabulary, { entity, field }, `${programme.id}.evidence.${paper.id}`)
    }
  }
}

function checkDeciders({ id, decidedBy }: Programme, pack: PackDefinition): void {
  const place = `${id}.decidedBy`
  if (decidedBy.length === 0) throw new PackError(place, 'at least one institution')
  checkInstitutions(decidedBy, place, pack)
}

function checkInstitutions(ids: readonly string[], place: string, pack: PackDefinition): void {
  const unknown = ids.find((id) => !pack.institutions.some((institution) => institution.id === id))
  if (unknown !== undefined) throw new PackError(place, `a known institution, not "${unknown}"`)
}

/** Every parameter that a programme uses must have a value on every day that it is in force. */
function checkCoverage(programme: Programme, definition: PackDefinition, vocabulary: Vocabulary): void {
  const start = programme.inForce?.from
  const from = start === undefined ? 0 : (parseDate(start) ?? 0)
  for (const parameter of parametersUsedBy({ definition, vocabulary }, programme)) {
    const first = versionsOf(parameter)[0]
    if (first === undefined || first.from <= from) continue
    const when = from === 0 ? 'every date' : formatDate(from)
    throw new PackError(programme.id, `a value of ${parameter.id} at ${when}; its first is from ${first.key}`)
  }
}
