import {
  addMonthsTo,
  type FundModel,
  formatMonth,
  monthOf,
  type PackDefinition,
  parseDate,
  type ShockScenario,
  versionAt,
  versionsOf,
} from '@ondol/rules'
import type { Population } from '../population/population.ts'
import { type Stream, streamOf, wholeBelow } from '../random/random-at.ts'
import { RunError } from '../runs/run-error.ts'
import { type MemberTerms, membershipOf } from './member-terms.ts'
import { type FundMonth, meanTerms, runFund } from './run-fund.ts'

/** What a fund comes to under one scenario. */
export interface FundProjection {
  readonly scenario: ShockScenario
  readonly months: readonly (FundMonth & {
    /** `YYYY-MM` */
    readonly month: string
    /** Between which nine of ten runs lie, with members and rates of job loss drawn anew. */
    readonly reserveLow: number
    readonly reserveHigh: number
  })[]
  /** The rate at the start, for each side, with which the reserve is never below nothing; and where nine of ten runs lie. */
  readonly solventRate: number
  readonly solventRateLow: number
  readonly solventRateHigh: number
}

/** A fund projected under every scenario of its model. */
export interface FundReport {
  readonly fund: string
  readonly asOf: string
  /** The rate of the pack at the date, for each side. */
  readonly rate: number
  readonly may: number
  readonly projections: readonly FundProjection[]
  readonly record: FundModel['record']
}

/** What is projected. */
export interface FundOptions {
  readonly pack: PackDefinition
  readonly population: Population
  readonly model: FundModel
  readonly seed: number
  /** Sixty unless given. */
  readonly months?: number
  /** How many runs make the bands; 200 unless given. */
  readonly runs?: number
  /** How many members' terms are worked out; 200 unless given. */
  readonly sample?: number
}

/** Projects a fund month by month: the rules say what is paid in and out, the model how many lose their work. */
export const projectFund = (options: FundOptions): FundReport => {
  const { pack, population, model, sample = 200 } = options
  const fund = pack.administration.funds.find(({ id }) => id === model.fund)
  if (fund === undefined) throw new RunError(model.fund, 'a fund of the pack')
  const rate = rateAt(options, 0)
  const { may, terms } = membershipOf({ pack, population, fund, model, rate, sample })
  return {
    fund: fund.id,
    asOf: population.asOf,
    rate,
    may,
    projections: model.scenarios.map((scenario) => project({ options, scenario, may, terms, rate })),
    record: model.record,
  }
}

const rateAt = ({ pack, population, model }: FundOptions, month: number): number => {
  const parameter = pack.parameters.find(({ id }) => id === model.rate)
  const today = parseDate(population.asOf) ?? 0
  const value =
    parameter === undefined ? undefined : versionAt(versionsOf(parameter), addMonthsTo(today, month))?.value
  if (typeof value !== 'number') throw new RunError(model.rate, 'a parameter that is a number')
  return value
}

interface Projecting {
  readonly options: FundOptions
  readonly scenario: ShockScenario
  readonly may: number
  readonly terms: readonly MemberTerms[]
  readonly rate: number
}

const project = ({ options, scenario, may, terms, rate }: Projecting): FundProjection => {
  const { population, model, seed, months = 60, runs = 200 } = options
  const shares = Array.from({ length: months }, (_, month) => rateAt(options, month) / rate)
  const run = (own: readonly MemberTerms[], loss: number): readonly FundMonth[] =>
    runFund({
      may,
      terms: meanTerms(own),
      model,
      scenario,
      months,
      loss,
      rateAt: (month) => shares[month] ?? 1,
    })
  const middle = run(terms, 1)
  const drawn = Array.from({ length: runs }, (_, at) =>
    run(resampled(terms, streamOf(seed, `members ${at}`)), lossOf(model, streamOf(seed, 'loss'), at)),
  )
  const rates = drawn.map((own) => rate * solventShare(own))
  const start = monthOf(parseDate(population.asOf) ?? 0)
  return {
    scenario,
    months: middle.map((own, at) => {
      const reserves = drawn.map((other) => other[at]?.reserve ?? 0)
      return {
        ...own,
        month: formatMonth(start + at),
        reserveLow: quantile(reserves, 0.05),
        reserveHigh: quantile(reserves, 0.95),
      }
    }),
    solventRate: rate * solventShare(middle),
    solventRateLow: quantile(rates, 0.05),
    solventRateHigh: quantile(rates, 0.95),
  }
}

const lossOf = ({ uncertainty }: FundModel, stream: Stream, at: number): number =>
  Math.exp(uncertainty * stream.normal(at))

/** As many members as there are, each drawn from all (the bootstrap). */
const resampled = (terms: readonly MemberTerms[], stream: Stream): readonly MemberTerms[] =>
  terms.flatMap((_, at) => {
    const own = terms[wholeBelow(stream, at, terms.length)]
    return own === undefined ? [] : [own]
  })

/**
 * How much of the contributions is needed so that all benefits up to any month are covered by what came in by then.
 * Contributions grow with the rate, benefits do not: so the largest ratio of the two is the answer.
 */
const solventShare = (months: readonly FundMonth[]): number => {
  let paidIn = 0
  let paidOut = 0
  let share = 0
  for (const { cityContributions, memberContributions, benefits } of months) {
    paidIn += cityContributions + memberContributions
    paidOut += benefits
    if (paidIn > 0) share = Math.max(share, paidOut / paidIn)
  }
  return share
}

const quantile = (values: readonly number[], share: number): number => {
  const ordered = values.toSorted((one, other) => one - other)
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? 0
}
