import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** A case that was over goes on. */
export interface Reopened {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
}

export const reopened: Template<Reopened> = {
  values: z.object({ reference: z.string(), programme: part.text }),
  wording: {
    ko: {
      subject: '다시 심사합니다 ({reference})',
      letter: ['{programme} 신청을 다시 심사합니다. 지금 더 하실 일은 없습니다.'],
      message: ['{reference}: 다시 심사합니다.'],
    },
    en: {
      subject: 'Your case is looked at again ({reference})',
      letter: ['Your application for {programme} is looked at again. There is nothing for you to do now.'],
      message: ['{reference}: looked at again.'],
    },
  },
}
