import { versionAt, versionsOf } from '../pack/dated.ts'
import type { Basis } from '../text.ts'
import type { Speech } from './speech.ts'

/** What a parameter's value rests on. */
export interface ParameterReason {
  readonly id: string
  readonly basis: Basis
  readonly source: string
}

/** What a parameter's value at the date of the question rests on. */
export function parameterReason(id: string, { pack, frame, language }: Speech): ParameterReason | null {
  const parameter = pack.vocabulary.parameters.get(id)
  const version = parameter && versionAt(versionsOf(parameter), frame?.today ?? 0)
  return version === undefined ? null : { id, basis: version.basis, source: version.source[language] }
}
