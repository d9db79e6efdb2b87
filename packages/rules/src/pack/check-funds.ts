import type { Fund } from './administration.ts'
import type { PackDefinition } from './definition.ts'
import { PackError } from './pack-error.ts'
import type { Programme } from './programme.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Throws a PackError at the first thing about a fund that does not fit the pack. */
export function checkFunds({ administration, programmes }: PackDefinition, vocabulary: Vocabulary): void {
  const paid = new Set<string>()
  for (const fund of administration.funds) {
    const place = `administration.funds.${fund.id}`
    checkMembership(fund, place, programmes)
    checkFact(fund, place, vocabulary)
    for (const id of fund.pays) {
      if (!programmes.some((programme) => programme.id === id))
        throw new PackError(`${place}.pays`, `a programme, not "${id}"`)
      if (paid.has(id)) throw new PackError(`${place}.pays`, `"${id}" in one fund only`)
      paid.add(id)
    }
  }
}

function checkMembership(fund: Fund, place: string, programmes: readonly Programme[]): void {
  const benefit = programmes.find(({ id }) => id === fund.membership)?.benefit
  if (benefit?.kind !== 'contribution' || benefit.unit !== 'KRW/month')
    throw new PackError(
      `${place}.membership`,
      `a programme with a monthly contribution, not "${fund.membership}"`,
    )
  if (!benefit.details.some(({ id }) => id === fund.memberShare))
    throw new PackError(`${place}.memberShare`, `a detail of ${fund.membership}, not "${fund.memberShare}"`)
}

function checkFact({ contributionMonths }: Fund, place: string, { entities }: Vocabulary): void {
  const [entity = '', name = ''] = contributionMonths.fact.split('.')
  const fields = entities.get(entity)?.fields
  const field = fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field?.type !== 'int')
    throw new PackError(`${place}.contributionMonths`, `an int field, not "${contributionMonths.fact}"`)
  if (!Number.isInteger(contributionMonths.ofLast) || contributionMonths.ofLast < 1)
    throw new PackError(`${place}.contributionMonths`, 'a number of months from 1')
}
