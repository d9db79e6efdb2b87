import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** A later decision grants less than was paid: the rest is to be paid back. */
export interface RepaymentAsked {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** Won. */
  readonly amount: number
}

export const repaymentAsked: Template<RepaymentAsked> = {
  values: z.object({ reference: z.string(), programme: part.text, amount: z.number() }),
  wording: {
    ko: {
      subject: '돌려주실 금액이 있습니다 ({reference})',
      letter: [
        '{programme} 결정이 바뀌어, 이미 보내 드린 지원금 가운데 {amount:won}을 돌려주셔야 합니다.',
        '어떻게 돌려주실지 담당자가 안내해 드립니다. 나누어 내실 수도 있습니다. 결정이 잘못되었다고 생각하시면 이의를 신청하실 수 있습니다.',
      ],
      message: ['{reference}: 결정이 바뀌었습니다. 온돌에서 확인해 주세요.'],
    },
    en: {
      subject: 'A sum to be paid back ({reference})',
      letter: [
        'The decision on {programme} was changed, and {amount:won} of what we sent you has to be paid back.',
        'The officer will tell you how; you may pay in parts. If you think that the decision is wrong, you can appeal.',
      ],
      message: ['{reference}: the decision was changed. Please look in Ondol.'],
    },
  },
}
