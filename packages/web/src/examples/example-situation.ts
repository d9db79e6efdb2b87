import { type Example, examples } from '@ondol/seoul'
import { fromFactsFile } from '../situation/read-situation.ts'
import type { Situation } from '../situation/situation.ts'

/** The situations of the pack, filled in beforehand. */
export const exampleList: readonly Example[] = examples

export interface OpenedExample {
  readonly example: Example
  readonly situation: Situation
}

/** An example ready to be asked; null where there is none of this id. */
export const openExample = (id: string): OpenedExample | null => {
  const example = examples.find((one) => one.id === id)
  const situation = example === undefined ? null : fromFactsFile(example.facts)
  return example === undefined || situation === null ? null : { example, situation }
}
