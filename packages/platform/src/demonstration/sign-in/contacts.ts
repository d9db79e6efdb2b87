import type { ExamplePerson } from './people.ts'

/** An address that reaches nobody, as its domain is reserved for examples. */
export function emailOf({ subject }: Pick<ExamplePerson, 'subject'>): string {
  return `${subject}@people.example`
}

/** A number that is given to nobody. */
export function phoneOf({ id }: Pick<ExamplePerson, 'id'>): string {
  return `+82-10-0000-${id.slice(-4)}`
}
