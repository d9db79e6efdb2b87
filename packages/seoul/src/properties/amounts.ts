import { add, type Expression, largest, multiply, type Property, ratio, type Text, won } from '@ondol/rules'
import { medianIncome } from '../derived/household.ts'
import { building } from '../vocabulary/building.ts'
import { business } from '../vocabulary/business.ts'
import { job } from '../vocabulary/job.ts'
import { lease } from '../vocabulary/lease.ts'

interface Cap {
  readonly programme: string
  readonly most: Expression
  readonly text: Text
}

const cap = (programme: string, most: Expression, text: Text): Cap => ({ programme, most, text })

const caps: readonly Cap[] = [
  cap('rent-reduction', multiply(lease.monthlyRent, ratio(0.3)), {
    ko: '권고 감액은 월 임차료의 30%를 넘지 않습니다',
    en: 'the recommended cut is never above 30% of the rent',
  }),
  cap('landlord-property-tax-relief', multiply(building.propertyTax, ratio(0.5)), {
    ko: '감면은 재산세의 절반을 넘지 않습니다',
    en: 'the relief is never above half of the property tax',
  }),
  cap('local-income-tax-relief', multiply(business.localIncomeTax, ratio(0.5)), {
    ko: '감면은 지방소득세의 절반을 넘지 않습니다',
    en: 'the relief is never above half of the local income tax',
  }),
  cap('emergency-loan', won(30_000_000), {
    ko: '대출은 3천만 원을 넘지 않습니다',
    en: 'a loan is never above 30 million won',
  }),
  cap('late-interest-waiver', business.overdueInterest, {
    ko: '면제는 연체이자를 넘지 않습니다',
    en: 'the waiver is never above the late interest',
  }),
  cap('second-tier-deferral', multiply(business.secondTierLoans, ratio(0.002)), {
    ko: '줄어드는 이자는 한 달에 대출의 0.2%를 넘지 않습니다',
    en: 'the interest saved is never above 0.2% of the loan a month',
  }),
  cap('employment-fund-membership', won(27_000), {
    ko: '시의 분담은 한 달 2만 7천 원을 넘지 않습니다',
    en: 'the city’s share is never above 27,000 won a month',
  }),
  cap('employment-fund-benefit', won(1_500_000), {
    ko: '생계안정자금은 한 달 150만 원을 넘지 않습니다',
    en: 'livelihood support is never above 1.5 million won a month',
  }),
  cap('training-allowance', won(300_000), {
    ko: '교육훈련비는 한 달 30만 원을 넘지 않습니다',
    en: 'the training allowance is never above 300,000 won a month',
  }),
  cap('premium-support-continuing', multiply(add(job.employmentPremium, job.accidentPremium), ratio(0.8)), {
    ko: '지원은 두 보험료의 80%를 넘지 않습니다',
    en: 'the support is never above 80% of both premiums',
  }),
  cap('premium-support-joining', won(32_760), {
    ko: '지원은 한 달 3만 2,760원을 넘지 않습니다',
    en: 'the support is never above 32,760 won a month',
  }),
  cap('seoul-basic-security', largest(multiply(medianIncome.ref, ratio(0.16)), won(30_000)), {
    ko: '급여는 기준중위소득의 16%와 3만 원 가운데 큰 쪽을 넘지 않습니다',
    en: 'the benefit is never above the larger of 16% of the median income and 30,000 won',
  }),
  cap('paid-sick-leave', won(1_696_140), {
    ko: '급여는 열여드레 치(169만 6,140원)를 넘지 않습니다',
    en: 'the benefit is never above eighteen days (1,696,140 won)',
  }),
  cap('youth-basic-income', won(500_000), {
    ko: '청년 기본소득은 한 달 50만 원을 넘지 않습니다',
    en: 'youth basic income is never above 500,000 won a month',
  }),
  cap('midlife-basic-income', won(300_000), {
    ko: '중장년 기본소득은 한 달 30만 원을 넘지 않습니다',
    en: 'midlife basic income is never above 300,000 won a month',
  }),
]

/** No amount is negative, and none is above what was promised. */
export const amountProperties: readonly Property[] = caps.map(({ programme, most, text }) => ({
  id: `${programme}.amount`,
  text: { ko: `${text.ko}, 음수도 되지 않습니다`, en: `${text.en}, and never negative` },
  claim: { kind: 'amount-within', programme, least: 0, most },
}))
