import type { PackDefinition, Parameter } from '@ondol/rules'
import * as parameters from './parameters.ts'
import * as variables from './variables.ts'
import { household, members, named, person } from './vocabulary.ts'

const { source, ...handles } = parameters

/** A pack says how its programmes are delivered; this one has none. */
const never: Parameter = {
  kind: 'value',
  id: 'administration.days',
  type: 'int',
  title: named('days'),
  unit: 'working-days',
  source,
  values: { start: 1 },
}
const days: Parameter = { ...never, id: 'administration.calendar-days', unit: 'days' }
const sum: Parameter = { ...never, id: 'administration.sum', type: 'won', unit: 'KRW' }
const level = {
  title: named('waiting'),
  waitsFor: 'officer',
  days: never.id,
  escalatesTo: 'supervisor',
  source,
} as const

/** OpenFisca's country template in our language: all its formulas, entities and dated parameters. */
export const countryPack: PackDefinition = {
  id: 'country-template',
  version: '8.2.0',
  title: named('Country template'),
  entities: [person.definition, household.definition],
  relations: [members.definition],
  declarations: [],
  derived: Object.values(variables).map(({ definition }) => definition),
  parameters: [...Object.values(handles).map(({ definition }) => definition), never, days, sum],
  programmes: [],
  exclusions: [],
  institutions: [],
  administration: {
    serviceLevels: {
      submitted: level,
      'under-review': level,
      'evidence-asked': level,
      committee: level,
      approved: level,
      appealed: level,
      reopened: level,
      offered: level,
      'lender-asked': level,
      'lender-accepted': level,
    },
    answerDays: never.id,
    secondSignatureAbove: sum.id,
    departureAloneAtMost: sum.id,
    appealDays: days.id,
    appealDaysAtMost: days.id,
    budgets: {},
    funds: [],
    holidays: [],
    holidaysUntil: '2100-12-31',
    boroughs: {},
    boroughOf: {},
  },
  detailChoices: {},
}
