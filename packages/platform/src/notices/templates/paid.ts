import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** Money was sent, and the bank says that it arrived. */
export interface Paid {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** Won. */
  readonly amount: number
}

export const paid: Template<Paid> = {
  values: z.object({ reference: z.string(), programme: part.text, amount: z.number() }),
  wording: {
    ko: {
      subject: '지원금을 보냈습니다 ({reference})',
      letter: ['{programme} 지원금 {amount:won}을 신청하신 계좌로 보냈습니다.'],
      message: ['{reference}: 지원금을 보냈습니다.'],
    },
    en: {
      subject: 'We have sent your payment ({reference})',
      letter: ['We have sent {amount:won} for {programme} to the account that you named.'],
      message: ['{reference}: your payment was sent.'],
    },
  },
}
