import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** Something happened in a council of which the reader is a side, or in which they sit. */
export interface CouncilMoved {
  /** The number of the council. */
  readonly reference: string
  /** Who did what. */
  readonly what: Text
  /** How it stands now. */
  readonly next: Text
  readonly until: string | null
}

export const councilMoved: Template<CouncilMoved> = {
  values: z.object({
    reference: z.string(),
    what: part.text,
    next: part.text,
    until: part.date.nullable(),
  }),
  wording: {
    ko: {
      subject: '상생협의에 새 소식이 있습니다 ({reference})',
      letter: ['{what}', '{next}', '다음 기한은 {until:date}입니다.'],
      message: ['{reference}: 협의에 새 소식이 있습니다.'],
    },
    en: {
      subject: 'News of your council ({reference})',
      letter: ['{what}.', '{next}', 'The next time limit is {until:date}.'],
      message: ['{reference}: news of your council.'],
    },
  },
}
