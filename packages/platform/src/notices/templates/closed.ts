import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** A case is over. */
export interface Closed {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** Why. */
  readonly words: string | null
}

export const closed: Template<Closed> = {
  values: z.object({ reference: z.string(), programme: part.text, words: z.string().nullable() }),
  wording: {
    ko: {
      subject: '처리가 끝났습니다 ({reference})',
      letter: ['{programme} 신청의 처리가 끝났습니다.', '담당자의 설명: {words}'],
      message: ['{reference}: 처리가 끝났습니다.'],
    },
    en: {
      subject: 'Your case is closed ({reference})',
      letter: ['Your application for {programme} is closed.', 'The officer writes: {words}'],
      message: ['{reference}: closed.'],
    },
  },
}
