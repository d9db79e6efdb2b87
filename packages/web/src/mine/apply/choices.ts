import type { Result } from '@ondol/rules'
import type { ChoiceKey } from './entries.ts'

export const keyOf = ({ programme, subject }: Pick<Result, 'programme' | 'subject'>): ChoiceKey =>
  `${programme} ${subject}`

/** What can be applied for, by how it stands: at once, with something still to show, or against the rules. */
export const choicesOf = (
  results: readonly Result[],
): Readonly<Record<'eligible' | 'unknown' | 'ineligible', readonly Result[]>> => ({
  eligible: results.filter(({ status }) => status === 'eligible'),
  unknown: results.filter(({ status }) => status === 'unknown'),
  ineligible: results.filter(({ status }) => status === 'ineligible'),
})

/** What is ticked to begin with: all that one qualifies for and that does not take the place of something larger. */
export const firstChosen = (results: readonly Result[]): ReadonlySet<ChoiceKey> =>
  new Set(results.filter(({ status, excludedBy }) => status === 'eligible' && excludedBy === null).map(keyOf))

/** The things that the chosen programmes are about and that are known by something elsewhere, as `business/b1`. */
export const identifiedThings = (chosen: ReadonlySet<ChoiceKey>): readonly string[] => {
  const subjects = [...chosen].map((key) => key.split(' ')[1] ?? '')
  return [...new Set(subjects)].filter((subject) => identifierOf(subject) !== null)
}

/** What a thing is known by: a business by its registration number, premises by their address. */
export const identifierOf = (subject: string): 'registrationNumber' | 'address' | null => {
  if (subject.startsWith('business/')) return 'registrationNumber'
  return subject.startsWith('lease/') || subject.startsWith('building/') ? 'address' : null
}
