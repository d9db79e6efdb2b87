import {
  addMonthsTo,
  assess,
  compileColumns,
  ELIGIBLE,
  type Fund,
  type FundModel,
  formatDate,
  loadPack,
  type Pack,
  type PackDefinition,
  parseDate,
  readFacts,
  runBlocks,
  runStages,
} from '@ondol/rules'
import { rowsAround } from '../population/around.ts'
import { type FactsFile, factsOf } from '../population/facts-of.ts'
import type { Population } from '../population/population.ts'
import { RunError } from '../runs/run-error.ts'

/** What one member pays in, and gets after so many months of contributions: by months, 0 to the whole window. */
export interface MemberTerms {
  /** Won a month, of the city and of the member. */
  readonly city: number
  readonly member: number
  readonly benefit: readonly { readonly amount: number; readonly months: number }[]
}

/** Who may join a fund, and on what terms. */
export interface Membership {
  /** Persons in the city who may join. */
  readonly may: number
  /** Terms of some of them, drawn evenly over the population. */
  readonly terms: readonly MemberTerms[]
}

export interface MembershipInput {
  readonly pack: PackDefinition
  readonly population: Population
  readonly fund: Fund
  readonly model: FundModel
  readonly rate: number
  /** How many members' terms are worked out one by one. */
  readonly sample: number
}

/** Asks the rules who may join, and for some of them what they pay and what they would get. */
export const membershipOf = (input: MembershipInput): Membership => {
  const { pack, population, fund, sample } = input
  const loaded = loadPack(pack)
  const rows = eligibleRows(loaded, population, fund.membership)
  if (rows.length === 0) throw new RunError(fund.id, 'persons in the population who may join')
  const step = Math.max(1, rows.length / sample)
  const chosen = Array.from(
    { length: Math.min(sample, rows.length) },
    (_, at) => rows[Math.floor(at * step)] ?? 0,
  )
  return { may: rows.length * population.weight, terms: chosen.map((row) => termsOf(loaded, input, row)) }
}

const eligibleRows = (pack: Pack, { columns, asOf }: Population, programme: string): readonly number[] => {
  const compiled = compileColumns(pack, columns, { asOf, programmes: [programme] })
  runStages(compiled)
  const found: number[] = []
  for (const { rows, run, answers } of compiled.subjects) {
    const own = answers.find((answer) => answer.programme === programme)
    runBlocks(run, { from: 0, to: rows }, (from, to) => {
      for (let at = 0; at < to - from; at++) if (own?.status[at] === ELIGIBLE) found.push(from + at)
    })
  }
  return found
}

const termsOf = (pack: Pack, input: MembershipInput, row: number): MemberTerms => {
  const { population, fund, model, rate } = input
  const { definition } = pack
  const subject = definition.programmes.find(({ id }) => id === fund.membership)?.subject ?? ''
  const facts = factsOf(definition, population, rowsAround(definition, population, { entity: subject, row }))
  const id = `${subject}-${row}`
  const joined = benefitOf(pack, facts, { programme: fund.membership, subject: `${subject}/${id}` })
  const city = joined?.amount ?? 0
  const member = Number(joined?.[fund.memberShare] ?? 0)
  const [, field = ''] = fund.contributionMonths.fact.split('.')
  const claims = fund.pays[0] ?? ''
  return {
    city,
    member,
    benefit: Array.from({ length: fund.contributionMonths.ofLast + 1 }, (_, months) => {
      const changed = {
        ...claimFacts(model, population.asOf),
        [field]: months,
        [model.base]: Math.round(city / rate),
      }
      const paid = benefitOf(pack, withChanges(facts, { entity: subject, id, changed }), {
        programme: claims,
        subject: `${subject}/${id}`,
      })
      return { amount: paid?.amount ?? 0, months: paid?.months ?? 0 }
    }),
  }
}

const benefitOf = (
  pack: Pack,
  facts: FactsFile,
  { programme, subject }: { readonly programme: string; readonly subject: string },
):
  | (Readonly<Record<string, string | number | null>> & { readonly amount: number; readonly months: number })
  | null => {
  const { results } = assess(pack, readFacts(pack, facts), { programmes: [programme] })
  const own = results.find((result) => result.programme === programme && result.subject === subject)
  if (own?.status !== 'eligible' || own.benefit === null) return null
  return { ...own.benefit, amount: own.benefit.amount ?? 0, months: own.benefit.months ?? 0 }
}

const claimFacts = (
  { claim }: FundModel,
  asOf: string,
): Readonly<Record<string, string | number | boolean>> => {
  const day = parseDate(asOf) ?? 0
  return Object.fromEntries(
    Object.entries(claim).map(([field, value]) => [
      field,
      typeof value === 'object' ? formatDate(addMonthsTo(day, -value.monthsBefore)) : value,
    ]),
  )
}

interface Changes {
  readonly entity: string
  readonly id: string
  readonly changed: Readonly<Record<string, string | number | boolean>>
}

const withChanges = (facts: FactsFile, { entity, id, changed }: Changes): FactsFile => {
  // factsOf made it: things by id under each entity.
  const things = facts[entity] as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  return { ...facts, [entity]: { ...things, [id]: { ...things[id], ...changed } } }
}
