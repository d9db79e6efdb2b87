import { countryPack } from './country/country-pack.ts'

/** A variable that every engine computes, by its name here and in OpenFisca. */
export interface Output {
  /** As `person.incomeTax`. */
  readonly id: string
  readonly entity: string
  readonly openFisca: string
}

/** What is called otherwise here. */
const RENAMED: Readonly<Record<string, string>> = {
  socialSecurity: 'social_security_contribution',
  occupancy: 'housing_occupancy_status',
}

/** All that has a formula in the country template. */
export const outputs: readonly Output[] = countryPack.derived.map(({ entity, id }) => ({
  id: `${entity}.${id}`,
  entity,
  openFisca: snakeOf(id),
}))

function snakeOf(id: string): string {
  return RENAMED[id] ?? id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Our name for one of OpenFisca's. */
export function oursOf(name: string): string {
  const renamed = Object.entries(RENAMED).find(([, theirs]) => theirs === name)?.[0]
  return renamed ?? name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** The month that is asked: the last change of the template's parameters. */
export const MONTH = '2017-01'

/** Whole columns for all outputs, by id, over memory that threads share. */
export function makeResults(rows: Readonly<Record<string, number>>): ReadonlyMap<string, Float64Array> {
  return new Map(
    outputs.map(({ id, entity }) => [id, new Float64Array(new SharedArrayBuffer(8 * (rows[entity] ?? 0)))]),
  )
}
