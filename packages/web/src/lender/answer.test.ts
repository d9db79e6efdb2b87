import { expect, it } from 'vitest'
import { answered, NO_ANSWER } from './answer.ts'

it('reads the terms on which a lender accepts', () => {
  const answer = {
    ...NO_ANSWER,
    amount: '2,000만원',
    rate: '1.5',
    months: '12',
    words: ' 지점에 들러 주세요 ',
  }
  expect(answered('accept-offer', answer)).toEqual({
    action: 'accept-offer',
    amount: 20_000_000,
    rate: 0.015,
    months: 12,
    words: '지점에 들러 주세요',
  })
})

it.each([
  ['no sum', 'accept-offer', { rate: '1.5' }],
  ['a rate that is none', 'accept-offer', { amount: '1000000', rate: 'cheap' }],
  ['another reason without words', 'decline-offer', { code: 'other' }],
  ['no day', 'report-disbursement', { amount: '1000000' }],
  ['nothing to ask', 'ask-applicant', {}],
] as const)('is not sent with %s', (_, kind, change) => {
  expect(answered(kind, { ...NO_ANSWER, ...change })).toBeNull()
})
