import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** For an office: something on a case waits for the reader. */
export interface WorkWaits {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** What happened, in a sentence. */
  readonly what: Text
  readonly due: string | null
}

export const workWaits: Template<WorkWaits> = {
  values: z.object({
    reference: z.string(),
    programme: part.text,
    what: part.text,
    due: part.date.nullable(),
  }),
  wording: {
    ko: {
      subject: '확인할 일이 있습니다 ({reference})',
      letter: ['{programme}: {what}', '기한은 {due:date}입니다.'],
      message: ['{reference}: 확인할 일이 있습니다.'],
    },
    en: {
      subject: 'Something waits for you ({reference})',
      letter: ['{programme}: {what}', 'It is due by {due:date}.'],
      message: ['{reference}: something waits for you.'],
    },
  },
}
