import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import type { Finding } from './finding.ts'
import type { Manifest, ManifestBody } from './manifest.ts'

type Totals = ManifestBody['totals']

/** How much of everything there is. Papers are counted by the events that speak of them. */
export async function countAll(transaction: Transaction): Promise<Totals> {
  const { rows } = await sql<Totals>`
    select
      (select count(*) from case_summary) as cases,
      (select count(*) from case_event) as events,
      (select count(*) from ledger_transfer) as transfers,
      (select count(*) from ledger_entry) as entries,
      (select coalesce(sum(amount), 0)::bigint from ledger_entry where amount > 0) as debit,
      (select coalesce(-sum(amount), 0)::bigint from ledger_entry where amount < 0) as credit,
      (select count(*) from case_event where type = 'add-evidence') as documents`.execute(transaction)
  const [totals] = rows
  if (totals === undefined) throw new Error('expected a row of counts')
  return totals
}

/** Nothing is ever removed: there is at least as much as the last manifest has counted. */
export function fewerThan(now: Totals, { body }: Manifest): readonly Finding[] {
  const names = Object.keys(body.totals) as (keyof Totals)[] // its keys are what its type says
  return names
    .filter((name) => now[name] < body.totals[name])
    .map((name) => ({
      kind: 'fewer-than-before',
      place: `totals/${name}`,
      expected: `at least ${body.totals[name]}, as manifest ${body.number} says`,
      found: `${now[name]}`,
    }))
}
