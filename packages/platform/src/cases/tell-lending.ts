import type { Text } from '@ondol/rules'
import type { CaseEvent } from './case-state.ts'
import type { ChangeKind } from './payloads.ts'
import { wonWords } from './won-words.ts'

type Lending = Extract<CaseEvent, { readonly type: 'accept-offer' | 'report-disbursement' | 'report-change' }>

const CHANGED: Readonly<Record<ChangeKind, Text>> = {
  deferral: { ko: '상환을 미루었습니다', en: 'put off what is to be paid back' },
  'lower-rate': { ko: '금리를 낮추었습니다', en: 'lowered the interest' },
  waiver: { ko: '연체이자를 면제했습니다', en: 'waived the late interest' },
  schedule: { ko: '상환 일정을 바꾸었습니다', en: 'changed when it is to be paid back' },
}

/** What a lender took on or carried out, in a sentence. */
export function tellLending(event: Lending): Text {
  switch (event.type) {
    case 'accept-offer': {
      const sum = wonWords(event.payload.amount)
      return {
        ko: `금융기관이 ${sum.ko}의 조건을 제시하고 승낙했습니다.`,
        en: `A lender accepted, for ${sum.en}.`,
      }
    }
    case 'report-disbursement': {
      const sum = wonWords(event.payload.amount)
      return {
        ko: `${event.payload.on}에 대출금 ${sum.ko}이 나갔습니다.`,
        en: `${sum.en} of the loan was paid out on ${event.payload.on}.`,
      }
    }
    case 'report-change': {
      const { change, from } = event.payload
      return {
        ko: `금융기관이 ${from}부터 ${CHANGED[change].ko}.`,
        en: `From ${from} on, the lender ${CHANGED[change].en}.`,
      }
    }
  }
}
