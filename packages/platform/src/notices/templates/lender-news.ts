import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** Something happened between a case and a lender. */
export interface LenderNews {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
  readonly what: Text
  readonly lender: Text | null
  /** By when the lender answers, or carries it out. */
  readonly until: string | null
}

export const lenderNews: Template<LenderNews> = {
  values: z.object({
    reference: z.string(),
    programme: part.text,
    what: part.text,
    lender: part.text.nullable(),
    until: part.date.nullable(),
  }),
  wording: {
    ko: {
      subject: '금융기관 소식이 있습니다 ({reference})',
      letter: [
        '{programme} 신청: {what}',
        '금융기관: {lender}',
        '다음 기한: {until:date}',
        '대출과 상환 조건은 금융기관이 정하며, 이 안내는 대출을 약속하지 않습니다.',
      ],
      message: ['{reference}: 금융기관 소식이 있습니다. 온돌에서 확인해 주세요.'],
    },
    en: {
      subject: 'News from a lender ({reference})',
      letter: [
        'Your application for {programme}: {what}',
        'Lender: {lender}',
        'Next date: {until:date}',
        'The lender decides on the loan and its terms; this letter does not promise one.',
      ],
      message: ['{reference}: there is news from a lender. Please look in Ondol.'],
    },
  },
}
