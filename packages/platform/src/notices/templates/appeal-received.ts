import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** An appeal has arrived. */
export interface AppealReceived {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  readonly until: string | null
}

export const appealReceived: Template<AppealReceived> = {
  values: z.object({ reference: z.string(), programme: part.text, until: part.date.nullable() }),
  wording: {
    ko: {
      subject: '이의신청을 받았습니다 ({reference})',
      letter: [
        '{programme} 결정에 대한 이의신청을 받았습니다. 처음 결정하지 않은 사람이 다시 살펴봅니다.',
        '{until:date}까지 답을 드립니다.',
      ],
      message: ['{reference}: 이의신청을 받았습니다.'],
    },
    en: {
      subject: 'We have received your appeal ({reference})',
      letter: [
        'We have received your appeal about {programme}. Somebody who did not decide before looks at it anew.',
        'You will have an answer by {until:date}.',
      ],
      message: ['{reference}: your appeal has arrived.'],
    },
  },
}
