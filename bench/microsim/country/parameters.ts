import {
  type ParameterHandle,
  parameter,
  type ScaleHandle,
  type Source,
  scale,
  type Unit,
} from '@ondol/rules'
import { named } from './vocabulary.ts'

/** Where all of this comes from. */
export const source: Source = { basis: 'assumption', text: named('OpenFisca country template 8.2.0') }

const words = (id: string, unit: Unit): { title: ReturnType<typeof named>; unit: Unit; source: Source } => ({
  title: named(id),
  unit,
  source,
})

export const ageOfMajority: ParameterHandle<'int'> = parameter('general.age-of-majority', 'int', {
  ...words('age of majority', 'years'),
  values: { '1945-01-01': 21, '1971-01-01': 18 },
})
/** A fraction of a year, as it stands there. */
export const ageOfRetirement: ParameterHandle<'int'> = parameter('general.age-of-retirement', 'int', {
  ...words('age of retirement', 'years'),
  values: { '1951-07-01': 60.33, '2017-01-01': 62 },
})
export const basicIncome: ParameterHandle<'won'> = parameter('benefits.basic-income', 'won', {
  ...words('basic income', 'KRW/month'),
  values: { '2015-12-01': 600 },
})
export const housingAllowance: ParameterHandle<'ratio'> = parameter('benefits.housing-allowance', 'ratio', {
  ...words('housing allowance', 'ratio'),
  values: { '2010-01-01': 0.25 },
})
export const parentingAmount: ParameterHandle<'won'> = parameter('benefits.parenting-allowance', 'won', {
  ...words('parenting allowance', 'KRW/month'),
  values: { '2015-12-01': 600 },
})
export const parentingThreshold: ParameterHandle<'won'> = parameter(
  'benefits.parenting-allowance-threshold',
  'won',
  { ...words('income threshold of the parenting allowance', 'KRW/month'), values: { '2015-12-01': 500 } },
)
export const mealPrice: ScaleHandle<'won', 'won'> = scale(
  'benefits.meal-price',
  { input: 'won', output: 'won' },
  {
    ...words('meal price', 'KRW'),
    values: {
      '2017-01-01': [
        { from: 0, value: 0 },
        { from: 250, value: 1 },
        { from: 500, value: 2 },
        { from: 1000, value: 4 },
        { from: 2000, value: 8 },
      ],
    },
  },
)
/** Amounts that add up there stand added up here. */
export const swimmingPool: ScaleHandle<'won', 'won'> = scale(
  'benefits.swimming-pool',
  { input: 'won', output: 'won' },
  {
    ...words('swimming pool access', 'KRW'),
    values: {
      '2017-01-01': [
        { above: 249, value: 1 },
        { above: 499, value: 2 },
        { above: 999, value: 4 },
      ],
    },
  },
)
export const incomeTaxRate: ParameterHandle<'ratio'> = parameter('taxes.income-tax-rate', 'ratio', {
  ...words('income tax rate', 'ratio'),
  values: { '2012-01-01': 0.16, '2013-01-01': 0.13, '2014-01-01': 0.14, '2015-01-01': 0.15 },
})
export const housingTaxRate: ParameterHandle<'int'> = parameter('taxes.housing-tax-rate', 'int', {
  ...words('housing tax per square metre', 'times'),
  values: { '2010-01-01': 10 },
})
export const housingTaxLeast: ParameterHandle<'won'> = parameter('taxes.housing-tax-least', 'won', {
  ...words('least housing tax', 'KRW/year'),
  values: { '2010-01-01': 200 },
})
const twoSteps = (
  low: number,
  high: number,
  threshold: number,
): readonly { from: number; value: number }[] => [
  { from: 0, value: low },
  { from: threshold, value: high },
]
export const socialSecurity: ScaleHandle<'won', 'won'> = scale(
  'taxes.social-security',
  { input: 'won', output: 'won', mode: 'marginal' },
  {
    ...words('social security contribution', 'ratio'),
    values: {
      '2013-01-01': twoSteps(0.03, 0.1, 12_000),
      '2014-01-01': twoSteps(0.03, 0.1, 12_100),
      '2015-01-01': twoSteps(0.04, 0.12, 12_200),
      '2016-01-01': twoSteps(0.04, 0.12, 12_300),
      '2017-01-01': [
        { from: 0, value: 0.02 },
        { from: 6_000, value: 0.06 },
        { from: 12_400, value: 0.12 },
      ],
    },
  },
)
