import {
  above,
  type DerivedHandle,
  derive,
  multiply,
  not,
  type ParameterHandle,
  parameter,
  ratio,
  roundDown,
  type ScaleHandle,
  type Source,
  scale,
  via,
  when,
  won,
} from '@ondol/rules'
import { assumption, statute } from '../sources.ts'
import { building } from '../vocabulary/building.ts'
import { lease } from '../vocabulary/lease.ts'
import { person } from '../vocabulary/person.ts'
import { monthlyCut } from './agreed-rent.ts'
import { smallMerchant } from './merchant-size.ts'
import { noCut } from './no-cut.ts'

const law: Source = statute(
  '조세특례제한법 제96조의3 (상가임대료를 인하한 임대사업자에 대한 세액공제)',
  'Restriction of Special Taxation Act, art. 96-3 (credit for landlords who lowered the rent of a shop)',
)
const sinceDecree: Source = statute(
  '조세특례제한법 시행령 제96조의3 (계속 임차한 소상공인)',
  'Decree of the Restriction of Special Taxation Act, art. 96-3 (tenants who have rented since)',
)
const notConfirmed = assumption(
  '2024-12-31까지의 인하분에 대한 법률만 확인했고, 그 뒤의 연장은 확인이 필요합니다',
  'the law is confirmed for cuts up to 2024-12-31 only; whether it goes on must be checked',
)

export const creditRate: ScaleHandle<'won', 'ratio'> = scale(
  'landlord-income-tax-credit.rate',
  { input: 'won', output: 'ratio' },
  {
    title: {
      ko: '임대인의 종합소득금액에 따른 세액공제율 (인하액에 대한)',
      en: 'income-tax credit by the landlord’s taxable income a year (share of the cut)',
    },
    unit: 'ratio',
    source: law,
    values: {
      start: [{ from: 0, value: 0.5 }],
      '2021-01-01': {
        value: [
          { from: 0, value: 0.7 },
          { above: 100_000_000, value: 0.5 },
        ],
        source: {
          ko: '조세특례제한법 제96조의3 (2021년 3월 개정, 2021년 1월의 임대료부터)',
          en: 'Restriction of Special Taxation Act, art. 96-3 (as amended in March 2021, for rents from January 2021)',
        },
      },
      '2025-01-01': {
        value: [
          { from: 0, value: 0.7 },
          { above: 100_000_000, value: 0.5 },
        ],
        basis: notConfirmed.basis,
        source: notConfirmed.text,
      },
    },
  },
)

export const leasedSince: ParameterHandle<'date'> = parameter(
  'landlord-income-tax-credit.leased-on-or-before',
  'date',
  {
    title: {
      ko: '세액공제: 임차를 시작한 날 (이전)',
      en: 'income-tax credit: the tenant has rented since, at the latest',
    },
    unit: 'date',
    source: sinceDecree,
    values: {
      start: '2020-01-31',
      '2021-07-01': {
        value: '2021-06-30',
        basis: 'assumption',
        source: {
          ko: '기획재정부 보도자료 (2023-07-27)의 기준일, 언제부터 적용되는지는 가정',
          en: 'the day as in a release of the Ministry of Economy and Finance (2023-07-27); from when it applies is ours',
        },
      },
    },
  },
)

export const clawBackMonths: ParameterHandle<'int'> = parameter(
  'landlord-income-tax-credit.claw-back-months',
  'int',
  {
    title: {
      ko: '세액공제: 임대료를 올리면 되돌려 내는 기간',
      en: 'income-tax credit: months in which a higher rent takes it back',
    },
    unit: 'months',
    source: law,
    values: { start: 6 },
  },
)

/** Which share of a month’s cut comes off the landlord’s income tax. The tax owed may be less than that. */
export const creditShare: DerivedHandle<'ratio', 'lease'> = derive(
  'lease',
  {
    id: 'creditShare',
    title: { ko: '임대인의 소득세 세액공제율', en: 'landlord’s income-tax credit (share of the cut)' },
    source: law,
  },
  when(
    [
      { if: not(via(lease.tenant, smallMerchant.ref)), then: ratio(0) },
      { if: above(lease.startedOn, leasedSince.ref), then: ratio(0) },
    ],
    creditRate.at(via(lease.building, via(building.owner, person.taxableIncome))),
  ),
)

/** The credit that a month of the cut brings, at the rate of that month. */
export const monthlyCredit: DerivedHandle<'won', 'lease'> = derive(
  'lease',
  {
    id: 'monthlyCredit',
    title: { ko: '월 인하액의 소득세 세액공제', en: 'income-tax credit for a month of the cut' },
    source: law,
  },
  when([{ if: noCut, then: won(0) }], roundDown(multiply(monthlyCut.ref, creditShare.ref), 10)),
)
