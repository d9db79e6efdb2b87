import { programme } from '@ondol/rules'
import { businessInSeoul } from '../derived/in-seoul.ts'
import type { Measure } from '../measure.ts'
import { proposal } from '../sources.ts'
import { duringEmergency, inSeoulCondition, marginalCondition } from './shared-conditions.ts'

/** 감액청구권 청구 도움 센터 */
export const rentClaimHelp: Measure = {
  parameters: [],
  programme: programme('business', {
    id: 'rent-claim-help',
    number: 2,
    title: { ko: '감액청구권 청구 도움', en: 'Help to claim a lower rent' },
    summary: {
      ko: '버티기 어려운 소상공인이 법이 정한 감액청구권을 쓸 수 있도록, 도움 센터가 청구서를 함께 쓰고 접수까지 도와드립니다. 환산보증금 9억 원을 넘는 가게는 법의 감액청구 대신 시의 조정 절차를 안내합니다.',
      en: 'The help centre writes the claim for a lower rent together with a merchant at the limit and files it. Where deposit plus a hundred rents exceeds 900 million won, the law’s claim does not apply and the city’s mediation is offered instead.',
    },
    source: proposal(
      '1부 소상공인: 한계소상공인을 위한 감액청구권 청구 도움 센터',
      'part 1, small merchants: a help centre for merchants at the limit to claim a lower rent',
    ),
    conditions: [
      duringEmergency,
      inSeoulCondition(businessInSeoul.ref, { ko: '사업장이', en: 'The business' }),
      marginalCondition,
    ],
    benefit: {
      kind: 'service',
      text: { ko: '청구서 작성과 접수 도움', en: 'help with drafting and filing' },
      unit: null,
      amount: null,
      months: null,
    },
    evidence: [
      {
        id: 'lease-contract',
        title: { ko: '상가 임대차계약서', en: 'lease contract' },
        proves: ['lease.monthlyRent', 'lease.deposit', 'lease.startedOn', 'lease.endsOn'],
      },
    ],
    decidedBy: ['help-centre'],
    fundingLine: { ko: '감액청구권 청구 도움 센터 운영', en: 'running of the help centre' },
  }),
}
