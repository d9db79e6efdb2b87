import type { Flat } from './flat.ts'

/** For an engine without arithmetic: what it would have to compute, exact to nine digits of a ratio. */
export interface Derived {
  readonly salesDrop: number
  readonly operatingLoss: boolean
  readonly incomeRatio: number
  readonly loanLimit: number
  readonly fundBase: number
  readonly securityCeiling: number
  readonly securityAssets: number
  readonly sickAssets: number
  readonly sickDays: number
  readonly sickDaily: number
}

type Dated = readonly (readonly [number, number])[]
const SECURITY_CEILING: Dated = [
  [20240101, 0.48],
  [20230401, 0.47],
  [20220101, 0.46],
  [20210101, 0.45],
  [0, 0.43],
]
const SECURITY_ASSETS: Dated = [
  [20230401, 155_000_000],
  [0, 135_000_000],
]
const SICK_ASSETS: Dated = [
  [20240101, 400_000_000],
  [20220101, 350_000_000],
  [0, 250_000_000],
]
const SICK_DAILY: Dated = [
  [20250101, 94_230],
  [20240101, 91_480],
  [20230101, 89_250],
  [20220101, 86_120],
  [20210101, 85_610],
  [0, 84_180],
]

const inForce = (table: Dated, date: number): number =>
  table.find(([since]) => date >= since)?.[1] ?? Number.NaN
const nineDigits = (ratio: number): number => Math.round(ratio * 1e9) / 1e9

function salesDrop({ sales1, sales2, sales3, base1, base2, base3 }: Flat): number {
  const before = base1 + base2 + base3
  return before === 0 ? 0 : nineDigits(Math.max(0, 1 - (sales1 + sales2 + sales3) / before))
}

function sickDays({ asOf, work, hospitalDays, checkupDays, infectionRestDays }: Flat): number {
  const rests = ['temporary', 'daily', 'special', 'freelancer', 'artist'].includes(work)
  const hospital = Math.min(hospitalDays, asOf >= 20210101 ? 13 : 10)
  return hospital + Math.min(checkupDays, 1) + (rests ? Math.min(infectionRestDays, 4) : 0)
}

export function derive(flat: Flat): Derived {
  const { asOf, sales1, sales2, sales3, costs1, costs2, costs3, income1, income2, income3 } = flat
  return {
    salesDrop: salesDrop(flat),
    operatingLoss: costs1 + costs2 + costs3 > sales1 + sales2 + sales3,
    incomeRatio: nineDigits(flat.monthlyIncome / flat.medianIncome),
    loanLimit: Math.max(0, (flat.creditGrade <= 6 ? 30_000_000 : 10_000_000) - flat.policyLoans),
    fundBase: Math.min(3_000_000, Math.max(1_000_000, (income1 + income2 + income3) / 3)),
    securityCeiling: inForce(SECURITY_CEILING, asOf),
    securityAssets: inForce(SECURITY_ASSETS, asOf),
    sickAssets: inForce(SICK_ASSETS, asOf),
    sickDays: sickDays(flat),
    sickDaily: inForce(SICK_DAILY, asOf),
  }
}
