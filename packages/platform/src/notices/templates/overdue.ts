import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** For an office: a case has passed the day by which it had to go on. */
export interface Overdue {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** The state in which it stands. */
  readonly state: Text
  readonly due: string | null
}

export const overdue: Template<Overdue> = {
  values: z.object({
    reference: z.string(),
    programme: part.text,
    state: part.text,
    due: part.date.nullable(),
  }),
  wording: {
    ko: {
      subject: '기한이 지났습니다 ({reference})',
      letter: [
        '{programme} 신청이 처리 기한을 넘겼습니다. 지금 상태: {state}',
        '기한은 {due:date}이었습니다.',
      ],
      message: ['{reference}: 처리 기한이 지났습니다.'],
    },
    en: {
      subject: 'Past its day ({reference})',
      letter: [
        'The application for {programme} is past the day by which it had to go on. It stands at: {state}',
        'The day was {due:date}.',
      ],
      message: ['{reference}: past its day.'],
    },
  },
}
