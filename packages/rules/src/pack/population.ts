import type { Text } from '../text.ts'

/** Where a figure about the population is from. */
export type Origin =
  | { readonly kind: 'published'; readonly publisher: Text; readonly title: Text; readonly date: string }
  | { readonly kind: 'proposal' | 'assumption'; readonly text: Text }

/** A condition on what is known of a row so far: an id or truth value it must have, or a closed range. */
export type DrawWhen = Readonly<
  Record<string, boolean | string | readonly string[] | { readonly from?: number; readonly to?: number }>
>

/** A distribution for the rows that a condition holds of; the first that holds counts, the last has none. */
export interface DrawCase<T> {
  readonly when?: DrawWhen
  readonly is: T
}

/** How often each value comes, in any unit; ids of a choice, or whole numbers. */
export type Shares = Readonly<Record<string, number>>

/** A sum of money or another number, spread around a middle. */
export interface Spread {
  /** Half of the values lie above it. */
  readonly median: number
  /** The standard deviation of the logarithm: 0 is no spread, 0.5 a ratio of some 3.6 between the 90th and 10th percentile. */
  readonly spread: number
  /** The share of rows at 0, or at `least`. */
  readonly none?: number
}

interface DrawBase {
  readonly entity: string
  readonly field: string
  readonly origin: Origin
}

/** One of the ids of a choice. */
export interface ChoiceDraw extends DrawBase {
  readonly kind: 'choice'
  readonly cases: readonly DrawCase<Shares>[]
}
/** Yes with a probability. */
export interface BoolDraw extends DrawBase {
  readonly kind: 'bool'
  readonly cases: readonly DrawCase<number>[]
}
/** Each id of a set with a probability of its own. */
export interface SetDraw extends DrawBase {
  readonly kind: 'set'
  readonly cases: readonly DrawCase<Shares>[]
}
/** A whole number by shares: `{ "0": 0.9, "1-5": 0.1 }`, evenly within a range. */
export interface CountDraw extends DrawBase {
  readonly kind: 'count'
  readonly cases: readonly DrawCase<Shares>[]
}
/** A number from a log-normal distribution, rounded to a step and held within bounds. */
export interface AmountDraw extends DrawBase {
  readonly kind: 'amount'
  readonly cases: readonly DrawCase<Spread>[]
  /** The median is times this number of the row: a field, or a field of what a link leads to (`tenant.sales`). A series counts by its mean. */
  readonly of?: string
  /** How strongly the row follows the standing of its household, from -1 to 1; 0 unless given. */
  readonly standing?: number
  readonly step: number
  readonly least: number
  readonly most: number
}
/** A day so many days before the date of the population: `{ "0-365": 0.1 }`. */
export interface DayDraw extends DrawBase {
  readonly kind: 'day'
  /** Where true, so many days after it. */
  readonly after?: boolean
  readonly cases: readonly DrawCase<Shares>[]
}
/** The days of a month, by shares of counts as in a `count`; 0 in months before the shock. */
export interface MonthlyCountDraw extends DrawBase {
  readonly kind: 'monthly-count'
  readonly months: number
  readonly cases: readonly DrawCase<Shares>[]
}
/** A fall in some months. */
export interface Shock {
  /** The share of rows that it hits. */
  readonly share: number
  /** By how much, from and to; evenly in between. */
  readonly from: number
  readonly to: number
}
/** Won in each of the months before the date: a level, a wobble from month to month, and a shock in the latest. */
export interface MonthlyAmountDraw extends DrawBase {
  readonly kind: 'monthly-amount'
  /** How many full months before the date. */
  readonly months: number
  readonly cases: readonly DrawCase<Spread>[]
  readonly standing?: number
  /** The standard deviation of a month around the level, as a share of it. */
  readonly wobble: number
  /** In how many of the latest months the shock is felt. */
  readonly shocked: number
  readonly shock: readonly DrawCase<Shock>[]
  readonly step: number
  readonly most: number
}
/** Won in each month that follow another series: a fixed part of its level before the shock, and a part that moves with it. */
export interface MonthlyFollowDraw extends DrawBase {
  readonly kind: 'monthly-follow'
  readonly months: number
  readonly of: string
  /** Of the mean of the series over its earliest three months. */
  readonly fixed: readonly DrawCase<Spread>[]
  /** Of the month itself. */
  readonly moving: number
  readonly step: number
  readonly most: number
}

/** How one field of an entity is drawn, from what the row has already. */
export type Draw =
  | ChoiceDraw
  | BoolDraw
  | SetDraw
  | CountDraw
  | AmountDraw
  | DayDraw
  | MonthlyCountDraw
  | MonthlyAmountDraw
  | MonthlyFollowDraw

/** Residents and households of one area. */
export interface PopulationArea {
  /** Its id among the choices of the field that says where a person lives. */
  readonly id: string
  readonly households: number
  /** By sex (male, female), then by age band. */
  readonly residents: readonly (readonly number[])[]
  /** Places of business. */
  readonly businesses: number
}

/** Who lives together: so many persons of each age group. */
export interface HouseholdType {
  readonly members: readonly number[]
  /** How common it is, in any unit: the pattern from which the fit to each area starts. */
  readonly share: number
}

/** A table to be fitted: how a choice goes together with sex and age. */
export interface FittedChoice {
  readonly field: string
  readonly ids: readonly string[]
  /** The lower ends of the age bands. */
  readonly ages: readonly number[]
  /** The pattern, by sex, age band and id. */
  readonly pattern: readonly (readonly (readonly number[])[])[]
  /** Shares of all persons of the city from the first age on, by id. */
  readonly shares: readonly number[]
  readonly origin: Origin
}

/** A published mean that nothing is fitted to: the report of fit says how far the population is from it. */
export interface MeanToCheck {
  readonly entity: string
  /** As in a draw: a field, or a field at the end of links. */
  readonly of: string
  readonly when?: DrawWhen
  readonly value: number
  readonly origin: Origin
}

/** Groups by which results are told: the ids of a choice, or bands of a number. */
export interface ReportDimension {
  readonly id: string
  readonly title: Text
  /** For each entity where its group stands: a field or attribute, at the end of links if need be (`building.borough`). */
  readonly of: Readonly<Record<string, string>>
  /** The lower ends of the bands, of a number; without them it is a choice. */
  readonly bands?: readonly number[]
}

/** By what a simulation's results are told. */
export interface Reporting {
  /** The entity whose gains and losses are counted. */
  readonly unit: string
  /** How each entity leads to it: `owner.household`. */
  readonly toUnit: Readonly<Record<string, string>>
  /** The variable of the unit that tells how well off it is, as `household.incomeRatio`: tenths are made by it. */
  readonly standing: string
  readonly dimensions: readonly ReportDimension[]
}

/** How a city's population is made: published figures, fitted to each other, and assumptions where there are none. */
export interface PopulationRecipe {
  readonly model: string
  /** The date of the population, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly ageBands: readonly { readonly from: number; readonly to: number }[]
  readonly ageGroups: readonly { readonly from: number; readonly to: number }[]
  readonly areas: readonly PopulationArea[]
  readonly householdTypes: readonly HouseholdType[]
  readonly work: FittedChoice
  readonly draws: readonly Draw[]
  readonly businesses: {
    /** Who owns one: persons of this kind of work, each at most one. */
    readonly ownedBy: readonly string[]
    /** Businesses beside those that the areas count, as a share of them. */
    readonly beside: number
  }
  readonly jobs: { readonly heldBy: readonly string[] }
  readonly leases: {
    /** The share of businesses that rent. */
    readonly share: number
    /** How many leases a building holds. */
    readonly perBuilding: Shares
    /** From which age on persons own a building. */
    readonly ownersFrom: number
  }
  readonly checks: readonly MeanToCheck[]
  /** What the figures outside the draws are from. */
  readonly origins: Readonly<
    Record<'residents' | 'households' | 'householdTypes' | 'businesses' | 'jobs' | 'leases', Origin>
  >
}
