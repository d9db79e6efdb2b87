import { derivedMissing, type Facts, FactsError, formatDate, type Pack, type Row } from '@ondol/rules'
import type { Letter } from './letter.ts'

/** What a letter must say of a lease, and the id of its tenant’s business. */
export interface ReadLease {
  readonly lease: Letter['lease']
  readonly business: string
}

/** Reads what the letter must say of a lease. Throws a FactsError naming the first fact that is missing. */
export function readLease(pack: Pack, facts: Facts, id: string): ReadLease {
  const row = facts.rows.get('lease')?.get(id)
  if (row === undefined) throw new FactsError(`lease/${id}`, 'a lease that the facts state')
  const field = (name: string): unknown => row.fields[pack.layout.fields.get('lease')?.get(name) ?? -1]
  const won = (name: string): number => numberAt(row, name, field(name))
  const day = (name: string): string => formatDate(numberAt(row, name, field(name)))
  const business = tenantOf(row, field('tenant'))
  for (const variable of ['recentSales', 'salesBase', 'salesDrop']) {
    const [missing] = derivedMissing(pack, facts, { subject: `business/${business}`, id: variable })
    if (missing !== undefined) throw new FactsError(missing, 'a fact that the letter rests on')
  }
  return {
    business,
    lease: {
      monthlyRent: won('monthlyRent'),
      deposit: won('deposit'),
      startedOn: day('startedOn'),
      endsOn: day('endsOn'),
    },
  }
}

function numberAt({ subject }: Row, name: string, value: unknown): number {
  if (typeof value !== 'number') throw new FactsError(`${subject}.${name}`, 'a fact that the letter rests on')
  return value
}

function tenantOf({ subject }: Row, tenant: unknown): string {
  // A link holds the row at its other end, or nothing.
  const row = tenant as Row | undefined
  if (row === undefined) throw new FactsError(`${subject}.tenant`, 'the business that rents')
  return row.id
}
