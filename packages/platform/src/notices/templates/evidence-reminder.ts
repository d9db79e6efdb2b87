import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** The day by which papers were asked for is near, or has passed. */
export interface EvidenceReminder {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  readonly until: string | null
}

export const evidenceReminder: Template<EvidenceReminder> = {
  values: z.object({ reference: z.string(), programme: part.text, until: part.date.nullable() }),
  wording: {
    ko: {
      subject: '아직 서류를 기다리고 있습니다 ({reference})',
      letter: [
        '{programme} 신청에 필요한 서류가 아직 오지 않았습니다.',
        '기한은 {until:date}입니다.',
        '어려운 점이 있으면 온돌에서 담당자에게 알려 주세요.',
      ],
      message: ['{reference}: 서류를 아직 기다리고 있습니다.', '기한 {until:day}'],
    },
    en: {
      subject: 'We are still waiting for papers ({reference})',
      letter: [
        'The papers for your application for {programme} have not arrived yet.',
        'They are due by {until:date}.',
        'If something makes it hard, tell the officer in Ondol.',
      ],
      message: ['{reference}: we still wait for your papers.', 'Due {until:day}.'],
    },
  },
}
