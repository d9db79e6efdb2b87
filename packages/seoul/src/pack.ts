import type { Derived, PackDefinition, Parameter, Programme } from '@ondol/rules'
import { administration, administrationFigures } from './administration.ts'
import { monthlyCut, rentBurden, rentForgone } from './derived/agreed-rent.ts'
import { claimByLaw, claimLimit, convertedDeposit, rentsInDeposit } from './derived/claim-route.ts'
import {
  anyAged75,
  anyWorking,
  householdInSeoul,
  incomeRatio,
  medianIncome,
  monthlyIncome,
  size,
} from './derived/household.ts'
import { buildingInSeoul, businessInSeoul, personInSeoul } from './derived/in-seoul.ts'
import {
  clawBackMonths,
  creditRate,
  creditShare,
  leasedSince,
  monthlyCredit,
} from './derived/landlord-credit.ts'
import { marginal, marginalDrop } from './derived/marginal.ts'
import { medianIncomeBySize } from './derived/median-income.ts'
import {
  micro,
  microAtMost,
  smallMerchant,
  smallMerchantBelow,
  smallMerchantBelowInIndustry,
} from './derived/merchant-size.ts'
import { incomeDrop } from './derived/person.ts'
import { repairAtMost, repairShare, repairSupport } from './derived/repair-support.ts'
import { operatingLoss, recentSales, salesBase, salesDrop } from './derived/sales.ts'
import { emergency } from './emergency.ts'
import { leastGroup } from './fair-proposals/comparable-agreements.ts'
import { claimAnswerDays } from './fair-proposals/letter-figures.ts'
import { institutions } from './institutions.ts'
import type { Measure } from './measure.ts'
import { emergencyLoan } from './programmes/emergency-loan.ts'
import { employmentFundBenefit } from './programmes/employment-fund-benefit.ts'
import { employmentFundMembership } from './programmes/employment-fund-membership.ts'
import { landlordPropertyTaxRelief } from './programmes/landlord-property-tax-relief.ts'
import { lateInterestWaiver } from './programmes/late-interest-waiver.ts'
import { localIncomeTaxRelief } from './programmes/local-income-tax-relief.ts'
import { midlifeBasicIncome } from './programmes/midlife-basic-income.ts'
import { paidSickLeave } from './programmes/paid-sick-leave.ts'
import { premiumSupportContinuing } from './programmes/premium-support-continuing.ts'
import { premiumSupportJoining } from './programmes/premium-support-joining.ts'
import { rentClaimHelp } from './programmes/rent-claim-help.ts'
import { rentReduction } from './programmes/rent-reduction.ts'
import { secondTierDeferral } from './programmes/second-tier-deferral.ts'
import { seoulBasicSecurity } from './programmes/seoul-basic-security.ts'
import { trainingAllowance } from './programmes/training-allowance.ts'
import { youthBasicIncome } from './programmes/youth-basic-income.ts'
import { assumption } from './sources.ts'
import { building } from './vocabulary/building.ts'
import { business } from './vocabulary/business.ts'
import { household } from './vocabulary/household.ts'
import { job } from './vocabulary/job.ts'
import { lease } from './vocabulary/lease.ts'
import { person } from './vocabulary/person.ts'
import { jobs, leases, members, owned } from './vocabulary/relations.ts'

const measures: readonly Measure[] = [
  rentReduction,
  rentClaimHelp,
  landlordPropertyTaxRelief,
  localIncomeTaxRelief,
  emergencyLoan,
  lateInterestWaiver,
  secondTierDeferral,
  employmentFundMembership,
  employmentFundBenefit,
  trainingAllowance,
  premiumSupportContinuing,
  premiumSupportJoining,
  seoulBasicSecurity,
  paidSickLeave,
  youthBasicIncome,
  midlifeBasicIncome,
]

/** Figures of what landlord and tenant agree on, beside those of the programmes. */
const agreementFigures: readonly Parameter[] = [
  rentsInDeposit,
  claimLimit,
  creditRate,
  leasedSince,
  clawBackMonths,
  repairShare,
  repairAtMost,
  leastGroup,
  claimAnswerDays,
].map((handle) => handle.definition)

const programmes: readonly Programme[] = measures.map((measure) => measure.programme)

const derived: readonly Derived[] = [
  personInSeoul,
  incomeDrop,
  size,
  monthlyIncome,
  medianIncome,
  incomeRatio,
  householdInSeoul,
  anyAged75,
  anyWorking,
  businessInSeoul,
  smallMerchant,
  micro,
  salesBase,
  salesDrop,
  operatingLoss,
  marginal,
  buildingInSeoul,
  recentSales,
  monthlyCut,
  rentForgone,
  rentBurden,
  convertedDeposit,
  claimByLaw,
  creditShare,
  monthlyCredit,
  repairSupport,
].map((handle) => handle.definition)

/** Seoul's policy pack: what the city promises, as plain data. */
export const seoul: PackDefinition = {
  id: 'seoul',
  version: '2020.1',
  title: { ko: '서울시 경제 위기 극복 지원', en: 'Seoul’s relief and recovery programmes' },
  entities: [person, household, business, building, lease, job].map((handles) => handles.definition),
  relations: [members, owned, jobs, leases].map((relation) => relation.definition),
  declarations: [emergency],
  derived: [...derived, ...measures.flatMap((measure) => measure.derived ?? [])],
  parameters: [
    medianIncomeBySize.definition,
    ...[smallMerchantBelow, smallMerchantBelowInIndustry, microAtMost, marginalDrop].map(
      (handle) => handle.definition,
    ),
    ...measures.flatMap((measure) => measure.parameters),
    ...agreementFigures,
    ...administrationFigures(programmes),
  ],
  programmes,
  exclusions: [
    {
      programmes: ['employment-fund-benefit', 'youth-basic-income', 'midlife-basic-income'],
      text: {
        ko: '생계안정자금, 청년 기본소득, 중장년 기본소득은 합계가 가장 큰 하나만 받습니다',
        en: 'Of livelihood support, youth and midlife basic income only the one with the largest total is paid',
      },
      source: assumption('같은 목적의 급여를 두 번 드리지 않습니다', 'no two benefits for one purpose'),
    },
  ],
  institutions,
  administration,
  detailChoices: {
    institution: {
      'commercial-bank': { ko: '시중은행', en: 'commercial bank' },
      ibk: { ko: 'IBK기업은행', en: 'IBK' },
      semas: { ko: '소상공인시장진흥공단', en: 'SEMAS' },
    },
  },
}
