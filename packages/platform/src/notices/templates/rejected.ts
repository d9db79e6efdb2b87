import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** A case was decided against. */
export interface Rejected {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** Why, as the rules say it. */
  readonly reasons: readonly (string | Text)[]
  /** What the officer wrote to the person. */
  readonly words: string | null
  readonly appealUntil: string | null
}

export const rejected: Template<Rejected> = {
  values: z.object({
    reference: z.string(),
    programme: part.text,
    reasons: part.lines,
    words: z.string().nullable(),
    appealUntil: part.date.nullable(),
  }),
  wording: {
    ko: {
      subject: '신청을 받아들이지 못했습니다 ({reference})',
      letter: [
        '{programme} 신청을 이번에는 받아들이지 못했습니다.',
        '까닭은 이렇습니다.\n{reasons:lines}',
        '담당자의 설명: {words}',
        '결정에 동의하지 않으면 {appealUntil:date}까지 온돌에서 이의를 신청할 수 있습니다. 상황이 바뀌면 언제든 다시 신청하세요.',
      ],
      message: ['{reference}: 결정이 났습니다. 온돌에서 확인해 주세요.', '이의신청 {appealUntil:day}까지'],
    },
    en: {
      subject: 'We could not grant your application ({reference})',
      letter: [
        'We could not grant your application for {programme} this time.',
        'The reasons:\n{reasons:lines}',
        'The officer writes: {words}',
        'If you do not agree, you can appeal in Ondol until {appealUntil:date}. If your situation changes, apply again at any time.',
      ],
      message: ['{reference}: decided. Please look in Ondol.', 'Appeal until {appealUntil:day}.'],
    },
  },
}
