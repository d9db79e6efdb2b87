import type { PackDefinition } from '@ondol/rules'
import type { Line } from './account.ts'

/**
 * What a programme's money is taken from: its budget of the year in which it is approved, all months together,
 * or the fund that pays it. What is approved in one year and paid in the next remains the first year's.
 */
export function lineOfProgramme(
  { administration }: Pick<PackDefinition, 'administration'>,
  programme: string,
  year: number,
): Line {
  const fund = administration.funds.find(({ pays }) => pays.includes(programme))
  return fund === undefined ? { kind: 'budget', programme, year } : { kind: 'fund', fund: fund.id }
}
