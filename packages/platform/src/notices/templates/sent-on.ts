import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** A case was sent on to another office, which decides it from now on. */
export interface SentOn {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  /** Where it is now. */
  readonly institution: Text
  /** Why. */
  readonly words: string
  /** By when somebody there takes it up; `YYYY-MM-DD`. */
  readonly until: string | null
}

export const sentOn: Template<SentOn> = {
  values: z.object({
    reference: z.string(),
    programme: part.text,
    institution: part.text,
    words: z.string(),
    until: part.date.nullable(),
  }),
  wording: {
    ko: {
      subject: '신청을 다른 기관으로 보냈습니다 ({reference})',
      letter: [
        '{programme} 신청을 {institution}(으)로 보냈습니다. 이제 그곳에서 살펴보고 결정합니다.',
        '담당자의 설명: {words}',
        '다시 신청하거나 서류를 또 내지 않아도 됩니다. 낸 것은 모두 함께 갔습니다.',
        '{until:date}까지 담당자가 살펴보기 시작합니다.',
      ],
      message: ['{reference}: 신청을 맡을 다른 기관으로 보냈습니다. 다시 내실 것은 없습니다.'],
    },
    en: {
      subject: 'Your application was sent on to another office ({reference})',
      letter: [
        'Your application for {programme} was sent on to: {institution}. It is looked into and decided there now.',
        'The officer writes: {words}',
        'You need not apply again, nor hand in any paper again: all of it went along.',
        'Somebody there takes it up by {until:date}.',
      ],
      message: ['{reference}: another office decides it now. You need not do anything.'],
    },
  },
}
