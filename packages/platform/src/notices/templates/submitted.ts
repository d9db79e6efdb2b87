import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** An application was received. */
export interface Submitted {
  /** The number of the case, and how many there are beside it. */
  readonly receipt: Text
  /** Each case: its number and its programme. */
  readonly cases: readonly (string | Text)[]
}

export const submitted: Template<Submitted> = {
  values: z.object({ receipt: part.text, cases: part.lines }),
  wording: {
    ko: {
      subject: '신청을 받았습니다 ({receipt})',
      letter: [
        '신청해 주셔서 고맙습니다. 아래 신청을 받았습니다.',
        '{cases:lines}',
        '결정이 나거나 서류가 더 필요하면 바로 알려 드립니다. 지금 더 하실 일은 없습니다.',
      ],
      message: ['신청을 받았습니다.', '접수번호 {receipt}'],
    },
    en: {
      subject: 'We have received your application ({receipt})',
      letter: [
        'Thank you for applying. We have received:',
        '{cases:lines}',
        'We will tell you as soon as it is decided, or if we need more papers. There is nothing else to do now.',
      ],
      message: ['Your application has arrived:', '{receipt}'],
    },
  },
}
