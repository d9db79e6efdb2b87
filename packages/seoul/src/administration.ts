import type { Administration, Programme, Text, ValueParameter } from '@ondol/rules'
import { budgetFigures, budgets } from './budgets.ts'
import { holidaysUntil, publicHolidays } from './calendar/public-holidays.ts'
import { deliberation, deliberationFigures } from './deliberation/deliberation.ts'
import {
  answerDays,
  appealDays,
  appealDaysAtMost,
  deliveryFigures,
  departureAloneAtMost,
  secondSignatureAbove,
} from './delivery-figures.ts'
import { employmentFund } from './funds.ts'
import { lending, lendingFigures } from './lending.ts'
import { serviceDays, serviceLevels } from './service-levels.ts'
import { boroughs } from './vocabulary/boroughs.ts'

const { 'outside-seoul': _, ...inSeoul } = boroughs

/** Every figure that delivery goes by, for the pack's list of parameters. */
export function administrationFigures(programmes: readonly Programme[]): readonly ValueParameter[] {
  return [
    ...serviceDays,
    ...deliveryFigures,
    ...lendingFigures,
    ...budgetFigures(programmes),
    ...deliberationFigures,
  ]
}

/** How Seoul delivers its programmes. */
export const administration: Administration = {
  serviceLevels,
  answerDays: answerDays.definition.id,
  secondSignatureAbove: secondSignatureAbove.definition.id,
  departureAloneAtMost: departureAloneAtMost.definition.id,
  appealDays: appealDays.definition.id,
  appealDaysAtMost: appealDaysAtMost.definition.id,
  budgets,
  funds: [employmentFund],
  lending,
  holidays: publicHolidays,
  holidaysUntil,
  boroughs: inSeoul satisfies Readonly<Record<string, Text>>,
  boroughOf: {
    person: ['borough'],
    household: ['members', 'borough'],
    business: ['borough'],
    building: ['borough'],
    lease: ['building', 'borough'],
    job: ['employer', 'borough'],
  },
  deliberation,
}
