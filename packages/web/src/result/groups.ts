import { type Facts, potentialTotal, type Result } from '@ondol/rules'
import { byWorth } from '../assessment/by-worth.ts'
import { pack } from '../assessment/pack.ts'

/** The answers as the page shows them. */
export interface Groups {
  readonly had: readonly Result[]
  readonly open: readonly Result[]
  readonly refused: readonly Result[]
}

const failures = ({ conditions }: Result): number => conditions.filter(({ holds }) => holds === false).length

/** Had by worth, those another takes the place of behind them; open by what they may bring; refused by how little is lacking. */
export const groupsOf = (facts: Facts, results: readonly Result[]): Groups => {
  const eligible = results.filter(({ status }) => status === 'eligible')
  const possible = (result: Result): number => potentialTotal(pack, facts, result) ?? 0
  return {
    had: [
      ...byWorth(eligible.filter(({ excludedBy }) => excludedBy === null)),
      ...byWorth(eligible.filter(({ excludedBy }) => excludedBy !== null)),
    ],
    open: results.filter(({ status }) => status === 'unknown').sort((a, b) => possible(b) - possible(a)),
    refused: results
      .filter(({ status }) => status === 'ineligible')
      .sort((a, b) => failures(a) - failures(b)),
  }
}
