import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** An application was taken back. */
export interface Withdrawn {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
}

export const withdrawn: Template<Withdrawn> = {
  values: z.object({ reference: z.string(), programme: part.text }),
  wording: {
    ko: {
      subject: '신청을 취소했습니다 ({reference})',
      letter: ['{programme} 신청이 취소되었습니다. 직접 취소하지 않으셨다면 온돌에서 바로 알려 주세요.'],
      message: ['{reference}: 신청이 취소되었습니다.'],
    },
    en: {
      subject: 'Your application is withdrawn ({reference})',
      letter: [
        'Your application for {programme} is withdrawn. If that was not you, tell us in Ondol right away.',
      ],
      message: ['{reference}: withdrawn.'],
    },
  },
}
