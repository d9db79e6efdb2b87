import { examples, registers } from '@ondol/seoul'
import { buildReferenceRegisters, type ReferenceRegisters } from './build-reference-registers.ts'
import { exampleNumbers, recordsOf } from './example-records.ts'

/** A thing of an example with its number in the registers. */
export interface NumberedThing {
  readonly example: string
  /** As `business/restaurant`. */
  readonly thing: string
  readonly number: string
}

/** The city's examples, numbered as the example registers know them. */
export function numberedThings(): readonly NumberedThing[] {
  return examples.flatMap(({ id, facts }, position) =>
    [...exampleNumbers(facts, registers, position)].map(([thing, number]) => ({
      example: id,
      thing,
      number,
    })),
  )
}

/** The registers of the city with records made of its examples; they do not listen yet. */
export async function buildExampleRegisters(around: {
  readonly token: string
  readonly now: () => Date
  readonly newReference: () => string
}): Promise<ReferenceRegisters> {
  const records = examples.flatMap(({ facts }, position) =>
    recordsOf(facts, registers, exampleNumbers(facts, registers, position)),
  )
  return await buildReferenceRegisters({ ...around, registers, records })
}
