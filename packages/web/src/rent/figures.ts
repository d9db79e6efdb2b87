import type { FactsFile } from '../situation/facts-file.ts'

/** What weighs in an agreement and is seldom known to both sides. */
export interface Figures {
  readonly monthlyRent: number | undefined
  readonly leasedArea: number | undefined
  readonly buildingArea: number | undefined
  readonly propertyTax: number | undefined
  readonly taxableIncome: number | undefined
}

type Things = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Ids for what the facts do not name. */
const NEW = { building: 'rented-building', owner: 'its-owner' } as const

const thingsOf = (facts: FactsFile, entity: string): Things =>
  // The facts have been read before, so that an entity holds things by id, or is missing.
  (facts[entity] as Things | null | undefined) ?? {}

const idIn = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise)
const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

const around = (
  facts: FactsFile,
  id: string,
): { readonly lease: Things[string]; readonly building: string; readonly owner: string } => {
  const lease = thingsOf(facts, 'lease')[id] ?? {}
  const building = idIn(lease['building'], NEW.building)
  return { lease, building, owner: idIn(thingsOf(facts, 'building')[building]?.['owner'], NEW.owner) }
}

/** What the facts say of these figures for a lease. */
export const figuresOf = (facts: FactsFile, id: string): Figures => {
  const { lease, building, owner } = around(facts, id)
  const place = thingsOf(facts, 'building')[building] ?? {}
  return {
    monthlyRent: numberIn(lease['monthlyRent']),
    leasedArea: numberIn(lease['floorArea']),
    buildingArea: numberIn(place['floorArea']),
    propertyTax: numberIn(place['propertyTax']),
    taxableIncome: numberIn(thingsOf(facts, 'person')[owner]?.['taxableIncome']),
  }
}

/** The facts with these figures in them; one that is undefined is not known. */
export const withFigures = (facts: FactsFile, id: string, figures: Figures): FactsFile => {
  const { lease, building, owner } = around(facts, id)
  const { monthlyRent = null, leasedArea = null, buildingArea = null } = figures
  const { propertyTax = null, taxableIncome = null } = figures
  const [leases, buildings, people] = ['lease', 'building', 'person'].map((entity) => thingsOf(facts, entity))
  return {
    ...facts,
    person: { ...people, [owner]: { ...people?.[owner], taxableIncome } },
    building: {
      ...buildings,
      [building]: { ...buildings?.[building], owner, propertyTax, floorArea: buildingArea },
    },
    lease: { ...leases, [id]: { ...lease, building, monthlyRent, floorArea: leasedArea } },
  }
}
