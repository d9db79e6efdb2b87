import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** The office asks for papers. */
export interface EvidenceAsked {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** What is asked for. */
  readonly items: readonly (string | Text)[]
  readonly until: string | null
}

export const evidenceAsked: Template<EvidenceAsked> = {
  values: z.object({
    reference: z.string(),
    programme: part.text,
    items: part.lines,
    until: part.date.nullable(),
  }),
  wording: {
    ko: {
      subject: '서류가 더 필요합니다 ({reference})',
      letter: [
        '{programme} 신청을 심사하려면 아래 서류가 더 필요합니다.',
        '{items:lines}',
        '{until:date}까지 온돌에 올려 주세요.',
        '구하기 어려운 서류가 있으면 온돌에서 담당자에게 메시지를 남겨 주세요. 다른 방법을 함께 찾겠습니다.',
      ],
      message: ['{reference}: 서류가 더 필요합니다.', '{until:day}까지 올려 주세요.'],
    },
    en: {
      subject: 'We need more papers ({reference})',
      letter: [
        'To decide on your application for {programme} we need:',
        '{items:lines}',
        'Please upload it in Ondol by {until:date}.',
        'If something is hard to get, leave the officer a message in Ondol. We will look for another way together.',
      ],
      message: ['{reference}: we need more papers.', 'Please upload by {until:day}.'],
    },
  },
}
