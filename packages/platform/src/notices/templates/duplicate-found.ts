import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { part, type Template } from '../template.ts'

/** Another application is about the same. */
export interface DuplicateFound {
  /** The number of the case. */
  readonly reference: string
  readonly programme: Text
}

export const duplicateFound: Template<DuplicateFound> = {
  values: z.object({ reference: z.string(), programme: part.text }),
  wording: {
    ko: {
      subject: '비슷한 신청이 있습니다 ({reference})',
      letter: [
        '{programme} 신청과 같은 사람, 사업체 또는 임대차에 대한 다른 신청이 있습니다.',
        '담당자가 두 신청을 함께 살펴봅니다. 잘못이 아니라면 걱정하지 않으셔도 됩니다.',
      ],
      message: ['{reference}: 비슷한 신청이 있어 함께 살펴봅니다.'],
    },
    en: {
      subject: 'There is a similar application ({reference})',
      letter: [
        'There is another application about the same person, business or lease as yours for {programme}.',
        'The officer looks at both together. If all is in order, you need not worry.',
      ],
      message: ['{reference}: a similar one exists; we look at both.'],
    },
  },
}
