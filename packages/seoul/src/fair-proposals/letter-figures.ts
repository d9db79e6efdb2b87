import { type ParameterHandle, parameter } from '@ondol/rules'
import { assumption } from '../sources.ts'

export const claimAnswerDays: ParameterHandle<'int'> = parameter('rent-claim.answer-days', 'int', {
  title: {
    ko: '감액 청구서: 임대인의 답을 기다리는 기간',
    en: 'letter of claim: days in which the landlord is asked to answer',
  },
  unit: 'days',
  source: assumption('법에 정해진 기간이 없어 정함', 'the law sets none; set by us'),
  values: { start: 14 },
})
