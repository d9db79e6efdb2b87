import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** A case was decided in favour. */
export interface Approved {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** What is granted, in words. */
  readonly benefit: Text | null
  /** What the officer wrote to the person. */
  readonly words: string | null
  readonly appealUntil: string | null
}

export const approved: Template<Approved> = {
  values: z.object({
    reference: z.string(),
    programme: part.text,
    benefit: part.text.nullable(),
    words: z.string().nullable(),
    appealUntil: part.date.nullable(),
  }),
  wording: {
    ko: {
      subject: '신청이 승인되었습니다 ({reference})',
      letter: [
        '{programme} 신청이 승인되었습니다.',
        '지원 내용: {benefit}',
        '담당자의 설명: {words}',
        '결정에 동의하지 않으면 {appealUntil:date}까지 온돌에서 이의를 신청할 수 있습니다.',
      ],
      message: ['{reference}: 신청이 승인되었습니다.'],
    },
    en: {
      subject: 'Your application is approved ({reference})',
      letter: [
        'Your application for {programme} is approved.',
        'What you receive: {benefit}',
        'The officer writes: {words}',
        'If you do not agree, you can appeal in Ondol until {appealUntil:date}.',
      ],
      message: ['{reference}: approved.'],
    },
  },
}
