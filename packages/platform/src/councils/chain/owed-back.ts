/** A relief as it was granted, and as it would be now. */
export interface OwedParts {
  /** Won a year that were granted; 0 where nothing was. */
  readonly granted: number
  /** Won a year that the rules give for what was kept of the agreement; 0 where they give nothing. */
  readonly deserved: number
  /** When it was granted, and when the agreement ended, `YYYY-MM-DD`. */
  readonly grantedOn: string
  readonly endedOn: string
  /** For how many months it was granted. */
  readonly months: number
}

const YEAR = 12

/**
 * Won of relief that are owed back when an agreement ends early: for each year of the tax that has begun since the
 * grant, what was granted less what the same rules give for the months that were kept. Never below 0.
 */
export function owedBack({ granted, deserved, grantedOn, endedOn, months }: OwedParts): number {
  const years = Math.min(yearsBegun(grantedOn, endedOn), Math.ceil(months / YEAR))
  return Math.max(0, granted - deserved) * years
}

/** Years of the tax, which are those of the calendar, from one day to another, the first and the last among them. */
function yearsBegun(from: string, to: string): number {
  return Math.max(1, Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1)
}
