import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** Somebody wrote a message; it is read in the platform alone. */
export interface MessageReceived {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
}

export const messageReceived: Template<MessageReceived> = {
  values: z.object({ reference: z.string(), programme: part.text }),
  wording: {
    ko: {
      subject: '새 메시지가 있습니다 ({reference})',
      letter: ['{programme} 신청에 새 메시지가 있습니다. 온돌에서 읽고 답할 수 있습니다.'],
      message: ['{reference}: 새 메시지가 있습니다.'],
    },
    en: {
      subject: 'You have a new message ({reference})',
      letter: ['There is a new message about the application for {programme}. Read and answer it in Ondol.'],
      message: ['{reference}: a new message for you.'],
    },
  },
}
