import { parseArgs } from 'node:util'

/** How many people, and how often. */
export interface Options {
  readonly persons: readonly number[]
  readonly rounds: number
}

/** Reads the command line; throws where it cannot be understood. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      persons: { type: 'string', default: '1000000,10000000' },
      rounds: { type: 'string', default: '7' },
    },
  })
  return { persons: values.persons.split(',').map(wholeNumber), rounds: wholeNumber(values.rounds) }
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new RangeError(`expected a whole number above 0, not "${text}"`)
}
