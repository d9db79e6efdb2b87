import { above, multiply, parameter, programme, roundDown, won } from '@ondol/rules'
import { businessInSeoul } from '../derived/in-seoul.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal } from '../sources.ts'
import { business } from '../vocabulary/business.ts'
import { duringEmergency, inSeoulCondition } from './shared-conditions.ts'

const source = proposal(
  '1부 소상공인: 피해가 입증된 소상공인의 연체이자 면제 권고',
  'part 1, small merchants: late interest waived for merchants who can prove their damage',
)

const share = parameter('late-interest-waiver.share', 'ratio', {
  title: { ko: '연체이자 면제율', en: 'share of the late interest that is waived' },
  unit: 'ratio',
  source,
  values: { start: 1 },
})

/** 연체이자 면제 */
export const lateInterestWaiver: Measure = {
  parameters: [share.definition],
  programme: programme('business', {
    id: 'late-interest-waiver',
    number: 6,
    title: { ko: '연체이자 면제', en: 'Waiver of late interest' },
    summary: {
      ko: '재난 피해가 확인된 가게는 밀린 대출의 연체이자를 내지 않도록, 시가 모든 금융기관에 면제를 권고합니다. 2020년 4월의 제도는 면제가 아니라 유예였습니다. 면제는 이 제안이 새로 권하는 것입니다.',
      en: 'The city asks every lender to waive the late interest of a business whose damage is proven. What was in force in April 2020 was a deferral; the waiver is what the proposal recommends.',
    },
    source,
    conditions: [
      duringEmergency,
      inSeoulCondition(businessInSeoul.ref, { ko: '사업장이', en: 'The business' }),
      {
        id: 'damage-proven',
        text: { ko: '재난 피해가 입증되었을 것', en: 'The damage is proven' },
        source,
        holds: business.damageProven,
      },
      {
        id: 'has-overdue',
        text: { ko: '밀린 연체이자가 있을 것', en: 'There is late interest' },
        source: assumption('면제할 이자가 있어야 합니다', 'there must be interest to waive'),
        holds: above(business.overdueInterest, won(0)),
      },
    ],
    benefit: {
      kind: 'waiver',
      text: { ko: '면제되는 연체이자', en: 'late interest waived' },
      unit: 'KRW',
      amount: roundDown(multiply(business.overdueInterest, share.ref), 10),
      months: null,
    },
    evidence: [
      {
        id: 'damage-certificate',
        title: { ko: '재난 피해 확인서', en: 'damage certificate' },
        proves: ['business.damageProven', 'business.overdueInterest'],
      },
    ],
    decidedBy: ['lender'],
    fundingLine: { ko: '금융기관 부담 (시의 권고)', en: 'borne by lenders, on the city’s recommendation' },
  }),
}
