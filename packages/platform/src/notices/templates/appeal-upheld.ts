import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** An appeal was followed. */
export interface AppealUpheld {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** Why. */
  readonly words: string | null
}

export const appealUpheld: Template<AppealUpheld> = {
  values: z.object({ reference: z.string(), programme: part.text, words: z.string().nullable() }),
  wording: {
    ko: {
      subject: '이의신청이 받아들여졌습니다 ({reference})',
      letter: ['{programme} 이의신청이 받아들여져 다시 심사합니다.', '담당자의 설명: {words}'],
      message: ['{reference}: 이의신청이 받아들여졌습니다.'],
    },
    en: {
      subject: 'Your appeal is followed ({reference})',
      letter: [
        'Your appeal about {programme} is followed; the case is looked at again.',
        'The officer writes: {words}',
      ],
      message: ['{reference}: your appeal is followed.'],
    },
  },
}
