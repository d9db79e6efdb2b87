import {
  above,
  atMost,
  choice,
  derive,
  largest,
  parameter,
  programme,
  ratio,
  roundDown,
  subtract,
  via,
  when,
  won,
} from '@ondol/rules'
import { businessInSeoul } from '../derived/in-seoul.ts'
import { smallMerchant } from '../derived/merchant-size.ts'
import { salesDrop } from '../derived/sales.ts'
import type { Measure } from '../measure.ts'
import { proposal, statute } from '../sources.ts'
import { business } from '../vocabulary/business.ts'
import { person } from '../vocabulary/person.ts'
import { duringEmergency, inSeoulCondition } from './shared-conditions.ts'
import { vatSalesRecord } from './shared-evidence.ts'

const source = proposal(
  '1부 소상공인: 정책금융의 내용과 창구를 하나로',
  'part 1, small merchants: one content and one window for policy loans',
)
const notice = statute(
  '2020년 3~4월 소상공인 초저금리 긴급대출 공고 (금융위원회·중소벤처기업부)',
  'Notices of the ultra-low-rate emergency loans, March and April 2020 (Financial Services Commission, Ministry of SMEs)',
)

const bankGrade = parameter('emergency-loan.bank-grade-at-most', 'int', {
  title: { ko: '시중은행이 맡는 신용등급 (이하)', en: 'commercial banks up to credit grade' },
  unit: 'grade',
  source: notice,
  values: { start: 3 },
})
const ibkGrade = parameter('emergency-loan.ibk-grade-at-most', 'int', {
  title: { ko: 'IBK기업은행이 맡는 신용등급 (이하)', en: 'IBK up to credit grade' },
  unit: 'grade',
  source: notice,
  values: { start: 6 },
})
const bankCap = parameter('emergency-loan.cap', 'won', {
  title: { ko: '대출 한도 (1~6등급)', en: 'limit for grades 1 to 6' },
  unit: 'KRW',
  source: notice,
  values: { start: 30_000_000 },
})
const semasCap = parameter('emergency-loan.cap-semas', 'won', {
  title: { ko: '대출 한도 (7~10등급)', en: 'limit for grades 7 to 10' },
  unit: 'KRW',
  source: notice,
  values: { start: 10_000_000 },
})
const rate = parameter('emergency-loan.rate', 'ratio', {
  title: { ko: '대출 금리 (연)', en: 'interest a year' },
  unit: 'ratio',
  source: notice,
  values: { start: 0.015 },
})
const bankMonths = parameter('emergency-loan.months-bank', 'int', {
  title: { ko: '대출 기간 (시중은행)', en: 'term at a commercial bank' },
  unit: 'months',
  source: notice,
  values: { start: 12 },
})
const ibkMonths = parameter('emergency-loan.months-ibk', 'int', {
  title: { ko: '대출 기간 (IBK)', en: 'term at IBK' },
  unit: 'months',
  source: notice,
  values: { start: 36 },
})
const semasMonths = parameter('emergency-loan.months-semas', 'int', {
  title: { ko: '대출 기간 (소상공인시장진흥공단)', en: 'term at SEMAS' },
  unit: 'months',
  source: notice,
  values: { start: 60 },
})

type Lender = 'commercial-bank' | 'ibk' | 'semas'

const creditGrade = via(business.owner, person.creditGrade)
const forBank = atMost(creditGrade, bankGrade.ref)
const forIbk = atMost(creditGrade, ibkGrade.ref)
const cap = when([{ if: forIbk, then: bankCap.ref }], semasCap.ref)
const limit = derive(
  'business',
  { id: 'emergencyLoanLimit', title: { ko: '남은 대출 한도', en: 'room left under the limit' } },
  largest(won(0), subtract(cap, business.policyLoans)),
)

/** 초저금리 긴급대출: one window for all lenders. */
export const emergencyLoan: Measure = {
  derived: [limit.definition],
  parameters: [bankGrade, ibkGrade, bankCap, semasCap, rate, bankMonths, ibkMonths, semasMonths].map(
    (handle) => handle.definition,
  ),
  programme: programme('business', {
    id: 'emergency-loan',
    number: 5,
    title: { ko: '초저금리 긴급대출', en: 'Emergency loan' },
    summary: {
      ko: '매출이 줄어든 소상공인이 창구 한 곳에서 신청하면, 맡을 기관으로 바로 이어집니다. 신용등급은 평가사마다 다를 수 있어 보이는 기관은 ‘먼저 알아볼 곳’이고, 대출 여부는 그 기관이 정합니다.',
      en: 'A small merchant whose sales fell applies at one window and is routed to the lender in charge. Bureaus may grade the same person differently: the lender shown is the one to try first, and the lender decides.',
    },
    source,
    conditions: [
      duringEmergency,
      inSeoulCondition(businessInSeoul.ref, { ko: '사업장이', en: 'The business' }),
      {
        id: 'small-merchant',
        text: { ko: '소상공인일 것', en: 'It is a small merchant' },
        source: smallMerchant.definition.source ?? source,
        holds: smallMerchant.ref,
      },
      {
        id: 'sales-fell',
        text: { ko: '매출이 줄었을 것', en: 'Sales fell' },
        source,
        holds: above(salesDrop.ref, ratio(0)),
      },
      {
        id: 'room-left',
        text: { ko: '대출 한도가 남아 있을 것', en: 'There is room left under the limit' },
        source: notice,
        holds: above(limit.ref, won(0)),
      },
    ],
    benefit: {
      kind: 'loan',
      text: { ko: '대출 한도', en: 'largest loan' },
      unit: 'KRW',
      amount: roundDown(limit.ref, 10),
      months: when(
        [
          { if: forBank, then: bankMonths.ref },
          { if: forIbk, then: ibkMonths.ref },
        ],
        semasMonths.ref,
      ),
      details: [
        { id: 'rate', title: { ko: '금리 (연)', en: 'interest a year' }, value: rate.ref },
        {
          id: 'institution',
          title: { ko: '먼저 알아볼 기관', en: 'lender to try first' },
          value: when(
            [
              { if: forBank, then: choice<Lender>('commercial-bank') },
              { if: forIbk, then: choice<Lender>('ibk') },
            ],
            choice<Lender>('semas'),
          ),
        },
      ],
    },
    evidence: [
      vatSalesRecord,
      {
        id: 'business-registration',
        title: { ko: '사업자등록증', en: 'business registration' },
        proves: ['business.owner', 'business.borough', 'business.sector', 'business.openedOn'],
      },
    ],
    decidedBy: ['commercial-bank', 'ibk', 'semas'],
    fundingLine: { ko: '정책금융 이차보전', en: 'interest support for policy loans' },
  }),
}
