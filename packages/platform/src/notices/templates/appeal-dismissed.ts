import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** An appeal was not followed. */
export interface AppealDismissed {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** Why. */
  readonly words: string | null
}

export const appealDismissed: Template<AppealDismissed> = {
  values: z.object({ reference: z.string(), programme: part.text, words: z.string().nullable() }),
  wording: {
    ko: {
      subject: '이의신청을 받아들이지 못했습니다 ({reference})',
      letter: [
        '{programme} 이의신청을 살펴보았으나 결정을 바꾸지 못했습니다.',
        '담당자의 설명: {words}',
        '이 결정에는 법에 따라 행정심판이나 행정소송을 제기할 수 있습니다.',
      ],
      message: ['{reference}: 이의신청 결과가 나왔습니다. 온돌에서 확인해 주세요.'],
    },
    en: {
      subject: 'Your appeal could not be followed ({reference})',
      letter: [
        'We have looked at your appeal about {programme} and could not change the decision.',
        'The officer writes: {words}',
        'The law lets you take the decision to an administrative appeal or to court.',
      ],
      message: ['{reference}: your appeal is decided. Please look in Ondol.'],
    },
  },
}
