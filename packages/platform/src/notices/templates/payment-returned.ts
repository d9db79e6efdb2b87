import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** The bank could not pay. */
export interface PaymentReturned {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
}

export const paymentReturned: Template<PaymentReturned> = {
  values: z.object({ reference: z.string(), programme: part.text }),
  wording: {
    ko: {
      subject: '지원금을 보내지 못했습니다 ({reference})',
      letter: [
        '{programme} 지원금을 보냈지만 은행에서 되돌아왔습니다.',
        '온돌에서 계좌번호와 예금주를 확인해 주세요. 확인되면 다시 보냅니다. 지원금은 그대로 있습니다.',
      ],
      message: ['{reference}: 지원금을 보내지 못했습니다. 온돌에서 계좌를 확인해 주세요.'],
    },
    en: {
      subject: 'Your payment came back ({reference})',
      letter: [
        'The bank sent back your payment for {programme}.',
        'Please check the account number and its holder in Ondol. We will send it again then; the money is still yours.',
      ],
      message: ['{reference}: your payment came back. Check your account in Ondol.'],
    },
  },
}
