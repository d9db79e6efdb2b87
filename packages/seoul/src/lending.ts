import { type Lender, type Lending, parameter, type Text, type ValueParameter } from '@ondol/rules'
import { assumption, proposal } from './sources.ts'

const publishedFrom = parameter('delivery.lender-published-from', 'int', {
  title: {
    ko: '금융기관별 처리 기간을 공개하는 최소 건수',
    en: 'cases from which on the waiting times of a lender are published',
  },
  unit: 'times',
  source: assumption(
    '몇 사람의 일로 금융기관이나 신청인을 짐작하지 않도록 정함',
    'so that a few cases tell neither of a person nor unfairly of a lender; set by us',
  ),
  values: { start: 10 },
})

/** The figures of lending, for the pack's list of parameters. */
export const lendingFigures: readonly ValueParameter[] = [publishedFrom.definition]

const named = proposal(
  '1부 소상공인: 정책금융의 내용과 창구를 하나로 (시중은행·기업은행·소상공인시장진흥공단)',
  'part 1, small merchants: one content and one window for policy loans (commercial banks, IBK, SEMAS)',
)
const acting = proposal(
  '1부 소상공인: 저축은행·카드사가 소상공인시장진흥공단의 대출을 대신 맡음',
  'part 1, small merchants: savings banks and card companies act for SEMAS',
)
const example = assumption('실제 기관이 아닌 예시', 'an example; no lender of this name is meant')
const oneFurther = assumption(
  '평가사마다 등급이 다를 수 있어 바로 다음 등급의 창구까지만 잇는다',
  'bureaus grade the same person differently, so a case may go on to the window of the next grades, and no further',
)
const theLender = assumption(
  '이미 빌려준 기관만 연체이자를 면제하거나 상환을 미룰 수 있다',
  'only the lender that made a loan can waive its interest or put off its payments',
)

const lender = (id: string, title: Text): Lender => ({ id, title, source: example })

/**
 * Who lends. The rules say by the credit grade which window a loan is tried at first; here is who stands behind it,
 * and where it may go on to.
 */
export const lending: Lending = {
  publishedFrom: publishedFrom.definition.id,
  windows: {
    'commercial-bank': {
      lenders: [
        lender('commercial-bank/hangang', { ko: '한강은행 (예시)', en: 'Hangang Bank (example)' }),
        lender('commercial-bank/bukhansan', { ko: '북한산은행 (예시)', en: 'Bukhansan Bank (example)' }),
      ],
      onward: ['ibk'],
      onlyNamed: false,
      source: oneFurther,
    },
    ibk: {
      lenders: [
        { id: 'ibk', title: { ko: 'IBK기업은행', en: 'IBK (Industrial Bank of Korea)' }, source: named },
      ],
      onward: ['semas'],
      onlyNamed: false,
      source: oneFurther,
    },
    semas: {
      lenders: [
        {
          id: 'semas',
          title: { ko: '소상공인시장진흥공단', en: 'SEMAS (Small Enterprise and Market Service)' },
          source: named,
        },
        {
          ...lender('semas/cheonggye', { ko: '청계저축은행 (예시)', en: 'Cheonggye Savings Bank (example)' }),
          source: acting,
        },
      ],
      onward: [],
      onlyNamed: false,
      source: oneFurther,
    },
    lender: {
      lenders: [
        lender('lender/hangang', { ko: '한강은행 여신 (예시)', en: 'Hangang Bank, loans (example)' }),
        lender('lender/cheonggye', {
          ko: '청계저축은행 여신 (예시)',
          en: 'Cheonggye Savings Bank, loans (example)',
        }),
        lender('lender/namsan', { ko: '남산카드 (예시)', en: 'Namsan Card (example)' }),
        lender('lender/naksan', { ko: '낙산캐피탈 (예시)', en: 'Naksan Capital (example)' }),
      ],
      onward: [],
      onlyNamed: true,
      source: theLender,
    },
  },
}
