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

/** The things of the facts of one entity that the chosen programmes are about, by their ids. */
export const thingsOf = (chosen: ReadonlySet<ChoiceKey>, entity: string): readonly string[] => {
  const subjects = [...chosen].map((key) => key.split(' ')[1] ?? '')
  const prefix = `${entity}/`
  return [...new Set(subjects.filter((subject) => subject.startsWith(prefix)))].map((one) =>
    one.slice(prefix.length),
  )
}
