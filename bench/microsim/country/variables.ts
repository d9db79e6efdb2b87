import {
  above,
  add,
  ageAt,
  and,
  anyOf,
  atLeast,
  atMost,
  below,
  countOf,
  type DerivedHandle,
  date,
  derive,
  divide,
  equal,
  int,
  is,
  isOneOf,
  largest,
  multiply,
  or,
  subtract,
  sumOver,
  type Typed,
  today,
  when,
  won,
} from '@ondol/rules'
import {
  ageOfMajority,
  ageOfRetirement,
  basicIncome as basicIncomeAmount,
  housingAllowance as housingAllowanceShare,
  housingTaxLeast,
  housingTaxRate,
  incomeTaxRate,
  mealPrice as mealPrices,
  parentingAmount,
  parentingThreshold,
  socialSecurity as socialSecurityScale,
  swimmingPool,
} from './parameters.ts'
import { household, members, named, person } from './vocabulary.ts'

const ofPerson = <T extends 'int' | 'won'>(
  id: string,
  expression: Typed<T, 'person'>,
): DerivedHandle<T, 'person'> => derive('person', { id, title: named(id) }, expression)
const ofHousehold = (id: string, expression: Typed<'won', 'household'>): DerivedHandle<'won', 'household'> =>
  derive('household', { id, title: named(id) }, expression)

export const age: DerivedHandle<'int', 'person'> = ofPerson('age', ageAt(person.birth))

const isAdult: Typed<'bool', 'person'> = atLeast(age.ref, ageOfMajority.ref)

export const basicIncome: DerivedHandle<'won', 'person'> = ofPerson(
  'basicIncome',
  when(
    [
      { if: below(today, date('2015-12-01')), then: won(0) },
      { if: and(below(today, date('2016-12-01')), above(person.salary, won(0))), then: won(0) },
      { if: isAdult, then: basicIncomeAmount.ref },
    ],
    won(0),
  ),
)

/** One a month from the age of retirement on, as it stands there. */
export const pension: DerivedHandle<'won', 'person'> = ofPerson(
  'pension',
  when([{ if: atLeast(age.ref, ageOfRetirement.ref), then: won(1) }], won(0)),
)

export const incomeTax: DerivedHandle<'won', 'person'> = ofPerson(
  'incomeTax',
  multiply(add(person.salary, person.capitalReturns, pension.ref), incomeTaxRate.ref),
)

export const socialSecurity: DerivedHandle<'won', 'person'> = ofPerson(
  'socialSecurity',
  socialSecurityScale.at(person.salary),
)

export const housingAllowance: DerivedHandle<'won', 'household'> = ofHousehold(
  'housingAllowance',
  when(
    [{ if: below(today, date('2016-12-01')), then: multiply(household.rent, housingAllowanceShare.ref) }],
    won(0),
  ),
)

export const householdIncome: DerivedHandle<'won', 'household'> = ofHousehold(
  'householdIncome',
  sumOver(members, person.salary),
)

const isSingle = equal(countOf(members, is(person.role, 'adult')), int(1))

export const parentingAllowance: DerivedHandle<'won', 'household'> = ofHousehold(
  'parentingAllowance',
  when(
    [
      {
        if: and(
          atMost(householdIncome.ref, parentingThreshold.ref),
          or(and(isSingle, anyOf(members, below(age.ref, int(8)))), anyOf(members, below(age.ref, int(6)))),
        ),
        then: parentingAmount.ref,
      },
    ],
    won(0),
  ),
)

export const mealPrice: DerivedHandle<'won', 'household'> = ofHousehold(
  'mealPrice',
  mealPrices.at(householdIncome.ref),
)

export const swimmingPoolAccess: DerivedHandle<'won', 'household'> = ofHousehold(
  'swimmingPoolAccess',
  swimmingPool.at(householdIncome.ref),
)

/** A year's tax, by what was so in January. */
export const housingTax: DerivedHandle<'won', 'household'> = ofHousehold(
  'housingTax',
  when(
    [
      {
        if: isOneOf(household.occupancy, ['owner', 'tenant']),
        then: largest(perSquareMetre(), housingTaxLeast.ref),
      },
    ],
    won(0),
  ),
)

/** Square metres over one square metre are a number, which the tax is so many times. */
function perSquareMetre(): Typed<'won', 'household'> {
  const squareMetre: Typed<'area'> = { kind: 'literal', type: 'area', value: 1 }
  return multiply(won(1), multiply(divide(household.accommodationSize, squareMetre), housingTaxRate.ref))
}

export const disposableIncome: DerivedHandle<'won', 'household'> = ofHousehold(
  'disposableIncome',
  subtract(
    subtract(
      subtract(
        add(
          householdIncome.ref,
          sumOver(members, person.capitalReturns),
          sumOver(members, pension.ref),
          sumOver(members, basicIncome.ref),
          housingAllowance.ref,
          parentingAllowance.ref,
        ),
        sumOver(members, incomeTax.ref),
      ),
      divide(housingTax.ref, int(12)),
    ),
    sumOver(members, socialSecurity.ref),
  ),
)

export const totalBenefits: DerivedHandle<'won', 'household'> = ofHousehold(
  'totalBenefits',
  add(sumOver(members, basicIncome.ref), housingAllowance.ref),
)

export const totalTaxes: DerivedHandle<'won', 'household'> = ofHousehold(
  'totalTaxes',
  add(sumOver(members, incomeTax.ref), sumOver(members, socialSecurity.ref), divide(housingTax.ref, int(12))),
)
