import { expect, it } from 'vitest'
import { DISCREPANCIES } from './discrepancy.ts'
import { reasonWords } from './iso20022/index.ts'
import { PAYMENT_STATES } from './model.ts'
import { BEHAVIOURS } from './simulator/index.ts'

const HANGUL = /[가-힣]/

it('a reason is told in words, with what the bank adds, and an unknown code as it is', () => {
  expect(reasonWords({ code: 'AC04', text: '2026-10-01 해지' })).toEqual({
    ko: '해지된 계좌입니다. (2026-10-01 해지)',
    en: 'The account has been closed. (2026-10-01 해지)',
  })
  expect(reasonWords({ code: 'K7', text: null })).toEqual({
    ko: '은행의 사유 코드 K7',
    en: "The bank's reason K7",
  })
})

it('every reason that the simulated bank gives has words of its own', () => {
  for (const { rejection } of BEHAVIOURS)
    if (rejection !== null) expect(reasonWords(rejection).en).not.toContain(rejection.code)
})

it('states, discrepancies and behaviours are told in Korean and in English', () => {
  const texts = [
    ...Object.values(PAYMENT_STATES),
    ...Object.values(DISCREPANCIES),
    ...BEHAVIOURS.map(({ text }) => text),
  ]
  for (const { ko, en } of texts)
    expect([HANGUL.test(ko), HANGUL.test(en), en]).toEqual([true, false, expect.stringMatching(/\w/)])
})
