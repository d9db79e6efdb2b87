import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** A committee takes part in the decision. */
export interface Referred {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  readonly until: string | null
}

export const referred: Template<Referred> = {
  values: z.object({ reference: z.string(), programme: part.text, until: part.date.nullable() }),
  wording: {
    ko: {
      subject: '위원회에서 심의합니다 ({reference})',
      letter: [
        '{programme} 신청은 위원회의 심의를 거칩니다.',
        '{until:date}까지 심의합니다. 지금 더 하실 일은 없습니다.',
      ],
      message: ['{reference}: 위원회에서 심의합니다.'],
    },
    en: {
      subject: 'A committee looks at your application ({reference})',
      letter: [
        'Your application for {programme} goes to a committee.',
        'It is expected to decide by {until:date}. There is nothing for you to do now.',
      ],
      message: ['{reference}: a committee looks at it.'],
    },
  },
}
