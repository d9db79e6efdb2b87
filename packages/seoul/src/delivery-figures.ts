import { type ParameterHandle, parameter, type ValueParameter } from '@ondol/rules'
import { assumption, statute } from './sources.ts'

/** Working days within which a question is answered; counted as a petition is, the day of receipt included. */
export const answerDays: ParameterHandle<'int'> = parameter('delivery.days-answer', 'int', {
  title: { ko: '문의에 답하는 기간', en: 'time to answer a question' },
  unit: 'working-days',
  source: statute(
    '민원 처리에 관한 법률 시행령 제14조 (제도·절차 등에 대한 질의민원 7일)',
    'Enforcement Decree of the Civil Petitions Treatment Act, article 14 (question about a procedure: 7 days)',
  ),
  values: { start: 7 },
})

/** Won in total above which a supervisor signs too. */
export const secondSignatureAbove: ParameterHandle<'won'> = parameter(
  'delivery.second-signature-above',
  'won',
  {
    title: { ko: '관리자도 서명하는 금액 (총액, 초과)', en: 'total above which a supervisor signs too' },
    unit: 'KRW',
    source: assumption('제안에 없어 정함', 'not in the proposal; set by us'),
    values: { start: 10_000_000 },
  },
)

/** Won in total up to which an officer may depart from the rules alone. */
export const departureAloneAtMost: ParameterHandle<'won'> = parameter(
  'delivery.departure-alone-at-most',
  'won',
  {
    title: {
      ko: '담당자 혼자 규칙과 달리 결정할 수 있는 금액 (총액, 이하)',
      en: 'total up to which an officer may depart from the rules alone',
    },
    unit: 'KRW',
    source: assumption('제안에 없어 정함', 'not in the proposal; set by us'),
    values: { start: 1_000_000 },
  },
)

/** Days for an appeal from the day on which the person learned of the decision. */
export const appealDays: ParameterHandle<'int'> = parameter('delivery.appeal-days', 'int', {
  title: { ko: '불복 기간 (결정을 안 날부터)', en: 'time to appeal, from learning of the decision' },
  unit: 'days',
  source: statute('행정심판법 제27조제1항', 'Administrative Appeals Act, article 27 (1)'),
  values: { start: 90 },
})

/** Days after the decision from which on it stands, whoever learned of it when. */
export const appealDaysAtMost: ParameterHandle<'int'> = parameter('delivery.appeal-days-at-most', 'int', {
  title: { ko: '불복 기간 (결정한 날부터, 길어도)', en: 'time to appeal, from the decision at most' },
  unit: 'days',
  source: statute('행정심판법 제27조제3항', 'Administrative Appeals Act, article 27 (3)'),
  values: { start: 180 },
})

/** All of them, as the pack lists them. */
export const deliveryFigures: readonly ValueParameter[] = [
  answerDays,
  secondSignatureAbove,
  departureAloneAtMost,
  appealDays,
  appealDaysAtMost,
].map((handle) => handle.definition)
