import {
  above,
  and,
  atLeast,
  atMost,
  equal,
  multiply,
  parameter,
  programme,
  ratio,
  roundDown,
  scale,
  today,
  via,
} from '@ondol/rules'
import { buildingInSeoul } from '../derived/in-seoul.ts'
import { smallMerchant } from '../derived/merchant-size.ts'
import { salesDrop } from '../derived/sales.ts'
import type { Measure } from '../measure.ts'
import { assumption, proposal, statute } from '../sources.ts'
import { lease } from '../vocabulary/lease.ts'
import { duringEmergency, inSeoulCondition } from './shared-conditions.ts'
import { vatSalesRecord } from './shared-evidence.ts'

const source = proposal(
  '1부 소상공인: 상생협의체를 통한 6개월간 20~30% 임대료 인하',
  'part 1, small merchants: rents lowered by 20–30% for six months through win-win councils',
)

const cut = scale(
  'rent-reduction.recommended-cut',
  { input: 'ratio', output: 'ratio' },
  {
    title: { ko: '매출 감소율에 따른 권고 인하율', en: 'recommended cut by fall of sales' },
    unit: 'ratio',
    source: assumption(
      '20~30%의 범위는 제안, 단계는 가정',
      'the range of 20–30% is the proposal’s, its steps are ours',
    ),
    values: {
      start: [
        { from: 0.2, value: 0.2 },
        { from: 0.35, value: 0.25 },
        { from: 0.5, value: 0.3 },
      ],
    },
  },
)

const leastDrop = parameter('rent-reduction.sales-drop-at-least', 'ratio', {
  title: { ko: '임차료 감액: 매출 감소율 (이상)', en: 'rent reduction: fall of sales at least' },
  unit: 'ratio',
  source: assumption(
    '제안은 매출 감소의 정도를 정하지 않았습니다',
    'the proposal does not say how far sales must have fallen',
  ),
  values: { start: 0.2 },
})

const months = parameter('rent-reduction.months', 'int', {
  title: { ko: '임차료 인하 기간', en: 'months of the cut' },
  unit: 'months',
  source,
  values: { start: 6 },
})

const recommendedCut = cut.at(via(lease.tenant, salesDrop.ref))

/** 임차료 감액 */
export const rentReduction: Measure = {
  parameters: [cut.definition, leastDrop.definition, months.definition],
  programme: programme('lease', {
    id: 'rent-reduction',
    number: 1,
    title: { ko: '임차료 감액', en: 'Rent reduction' },
    summary: {
      ko: '매출이 줄어든 소상공인과 건물주가 자치구 상생협의체에서 만나 여섯 달 동안 임대료를 낮추기로 합의합니다. 합의가 어려우면 서울시 임차료 감액 조정위원회가 나섭니다. 아래 금액은 협의의 출발점으로 권하는 금액입니다.',
      en: 'A merchant whose sales fell and the landlord meet in the borough’s win-win council and agree on a lower rent for six months. If they cannot agree, the city’s rent-reduction committee steps in. The sum shown is what we recommend as a starting point.',
    },
    source,
    conditions: [
      duringEmergency,
      inSeoulCondition(via(lease.building, buildingInSeoul.ref), {
        ko: '빌린 건물이',
        en: 'The leased building',
      }),
      {
        id: 'small-merchant',
        text: { ko: '임차인이 소상공인일 것', en: 'The tenant is a small merchant' },
        source: proposal('1부 소상공인', 'part 1, small merchants'),
        holds: via(lease.tenant, smallMerchant.ref),
      },
      {
        id: 'sales-fell',
        text: { ko: '임차인의 매출이 20% 이상 줄었을 것', en: 'The tenant’s sales fell by 20% or more' },
        source: leastDrop.definition.source,
        holds: atLeast(via(lease.tenant, salesDrop.ref), leastDrop.ref),
      },
      {
        id: 'lease-runs',
        text: { ko: '임대차 계약 기간 중일 것', en: 'The lease is running' },
        source: statute('상가건물 임대차보호법 제11조', 'Commercial Building Lease Protection Act, art. 11'),
        holds: and(atMost(lease.startedOn, today), above(lease.endsOn, today)),
      },
      {
        id: 'not-yet-agreed',
        text: { ko: '아직 인하에 합의하지 않았을 것', en: 'No cut has been agreed yet' },
        source: assumption(
          '이미 합의한 임대차는 다시 협의하지 않습니다',
          'a lease with an agreement is not taken up again',
        ),
        holds: equal(lease.agreedCut, ratio(0)),
      },
    ],
    benefit: {
      kind: 'agreement',
      text: { ko: '권고 인하액', en: 'recommended cut of the rent' },
      unit: 'KRW/month',
      amount: roundDown(multiply(lease.monthlyRent, recommendedCut), 10),
      months: months.ref,
      details: [{ id: 'cut', title: { ko: '권고 인하율', en: 'recommended cut' }, value: recommendedCut }],
    },
    evidence: [
      {
        id: 'lease-contract',
        title: { ko: '상가 임대차계약서', en: 'lease contract' },
        proves: [
          'lease.tenant',
          'lease.building',
          'lease.monthlyRent',
          'lease.startedOn',
          'lease.endsOn',
          'lease.agreedCut',
        ],
      },
      vatSalesRecord,
    ],
    decidedBy: ['win-win-council', 'rent-reduction-committee'],
    fundingLine: {
      ko: '별도 예산 없음 (합의), 협의체 운영비',
      en: 'no budget of its own (an agreement); running of the councils',
    },
  }),
}
