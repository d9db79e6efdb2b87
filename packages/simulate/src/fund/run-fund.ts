import type { FundModel, ShockScenario } from '@ondol/rules'
import type { MemberTerms } from './member-terms.ts'

/** Means over members: what is paid in, and what is got after so many months of contributions. */
export interface MeanTerms {
  readonly city: number
  readonly member: number
  readonly benefit: readonly { readonly amount: number; readonly months: number }[]
}

/** One month of a fund. Persons and won, at the end of the month or within it. */
export interface FundMonth {
  readonly members: number
  readonly receiving: number
  readonly cityContributions: number
  readonly memberContributions: number
  readonly benefits: number
  readonly reserve: number
}

export interface FundRun {
  readonly may: number
  readonly terms: MeanTerms
  readonly model: FundModel
  readonly scenario: ShockScenario
  readonly months: number
  /** What the usual loss of work is multiplied with in this run. */
  readonly loss: number
  /** The contribution rate in each month, as a share of that at the start. */
  readonly rateAt: (month: number) => number
}

/** The mean of members' terms; a benefit counts as nothing for those who do not get one. */
export const meanTerms = (terms: readonly MemberTerms[]): MeanTerms => {
  const mean = (of: (own: MemberTerms) => number): number =>
    terms.reduce((all, own) => all + of(own), 0) / Math.max(1, terms.length)
  return {
    city: mean(({ city }) => city),
    member: mean(({ member }) => member),
    benefit: (terms[0]?.benefit ?? []).map((_, months) => ({
      amount: mean(({ benefit }) => benefit[months]?.amount ?? 0),
      months: Math.round(mean(({ benefit }) => benefit[months]?.months ?? 0)),
    })),
  }
}

/**
 * Runs a fund month by month. Members are told apart by how many of the latest months they paid in; who loses their
 * work after enough of them receives for the term of the rules and then comes back with the months that still count;
 * who loses it before that comes back as new.
 */
export const runFund = (run: FundRun): readonly FundMonth[] => {
  const { terms, model, months, may } = run
  const window = terms.benefit.length - 1
  const active = new Float64Array(window + 1)
  const back: Float64Array[] = Array.from({ length: months + window + 2 }, () => new Float64Array(window + 1))
  const receiving = new Float64Array(months + window + 2)
  const paying = new Float64Array(months + window + 2)
  let reserve = 0
  return Array.from({ length: months }, (_, month) => {
    advance(active, window)
    if (month < model.joining.overMonths)
      active[0] = (active[0] ?? 0) + (may * model.joining.share) / model.joining.overMonths
    for (let paid = 0; paid <= window; paid++) active[paid] = (active[paid] ?? 0) + (back[month]?.[paid] ?? 0)
    const members = active.reduce((all, count) => all + count, 0)
    const share = run.rateAt(month)
    const cityContributions = members * terms.city * share
    const memberContributions = members * terms.member * share
    lose(active, { month, lost: lossIn(run, month), terms, back, receiving, paying })
    const benefits = paying[month] ?? 0
    reserve += cityContributions + memberContributions - benefits
    return {
      members,
      receiving: receiving[month] ?? 0,
      cityContributions,
      memberContributions,
      benefits,
      reserve,
    }
  })
}

const lossIn = ({ model, scenario, loss }: FundRun, month: number): number => {
  const times = scenario.waves
    .filter(({ from, months }) => month >= from && month < from + months)
    .reduce((all, wave) => all * wave.times, 1)
  return Math.min(1, model.usualLoss * loss * times)
}

/** A month more is paid in; beyond the window nothing more counts. */
const advance = (active: Float64Array, window: number): void => {
  const full = (active[window] ?? 0) + (active[window - 1] ?? 0)
  active.copyWithin(1, 0, window)
  active[window] = full
  active[0] = 0
}

interface Losing {
  readonly month: number
  readonly lost: number
  readonly terms: MeanTerms
  readonly back: readonly Float64Array[]
  readonly receiving: Float64Array
  readonly paying: Float64Array
}

const lose = (active: Float64Array, { month, lost, terms, back, receiving, paying }: Losing): void => {
  for (let paid = 0; paid < active.length; paid++) {
    const leaving = (active[paid] ?? 0) * lost
    active[paid] = (active[paid] ?? 0) - leaving
    const { amount, months } = terms.benefit[paid] ?? { amount: 0, months: 0 }
    for (let at = month; at < month + months; at++) {
      receiving[at] = (receiving[at] ?? 0) + leaving
      paying[at] = (paying[at] ?? 0) + leaving * amount
    }
    const away = Math.max(1, months)
    const returning = back[month + away]
    const kept = months === 0 ? 0 : Math.max(0, paid - away)
    if (returning !== undefined) returning[kept] = (returning[kept] ?? 0) + leaving
  }
}
