import type { Text } from '@ondol/rules'
import type { CaseEvent, CaseState } from './case-state.ts'
import type { State } from './states.ts'
import { tellLending } from './tell-lending.ts'
import { wonWords } from './won-words.ts'

/** An event in a sentence, as the applicant reads it. `before` is the state that it found. */
export function tellEvent(event: CaseEvent, before: State): Text {
  switch (event.type) {
    case 'approve':
    case 'reject':
    case 'second-sign':
      return decided(event.payload.terms)
    case 'release':
    case 'mark-paid':
    case 'mark-returned':
      return paid(event)
    case 'correct-facts':
    case 'verify-facts':
      return facts(event)
    case 'committee-decides':
      return event.payload.resolution === 'approve'
        ? { ko: '위원회가 승인을 의결했습니다.', en: 'The committee resolved to approve it.' }
        : { ko: '위원회가 승인하지 않기로 의결했습니다.', en: 'The committee resolved not to approve it.' }
    case 'propose-decision':
      return event.payload.outcome === 'approve'
        ? { ko: '승인하는 결정안을 올렸습니다.', en: 'Approval was proposed.' }
        : { ko: '거절하는 결정안을 올렸습니다.', en: 'Refusal was proposed.' }
    case 'escalate':
      return late(before)
    case 'accept-offer':
    case 'report-disbursement':
    case 'report-change':
      return tellLending(event)
    default:
      return SENTENCES[event.type]
  }
}

type Plain = Exclude<
  CaseEvent['type'],
  | 'approve'
  | 'reject'
  | 'second-sign'
  | 'release'
  | 'mark-paid'
  | 'mark-returned'
  | 'correct-facts'
  | 'verify-facts'
  | 'committee-decides'
  | 'propose-decision'
  | 'escalate'
  | 'accept-offer'
  | 'report-disbursement'
  | 'report-change'
>

const SENTENCES: Readonly<Record<Plain, Text>> = {
  submit: { ko: '신청이 접수되었습니다.', en: 'The application was handed in.' },
  take: { ko: '담당자가 검토를 시작했습니다.', en: 'An officer began to look into it.' },
  assign: { ko: '담당자가 정해졌습니다.', en: 'An officer was put in charge.' },
  'ask-evidence': { ko: '담당자가 서류나 설명을 부탁했습니다.', en: 'The officer asked for something.' },
  'answer-evidence': { ko: '부탁받은 것에 답했습니다.', en: 'What was asked for was answered.' },
  'resume-review': {
    ko: '담당자가 지금 있는 것으로 검토를 이어 갑니다.',
    en: 'The officer goes on with what there is.',
  },
  'refer-to-committee': { ko: '위원회에 심의를 부쳤습니다.', en: 'It was referred to a committee.' },
  'send-on': {
    ko: '이 건을 맡을 다른 기관으로 보냈습니다.',
    en: 'It was sent on to another office that decides it.',
  },
  'return-proposal': { ko: '결정안을 돌려보냈습니다.', en: 'The proposal was sent back.' },
  close: { ko: '처리를 마쳤습니다.', en: 'The case was closed.' },
  withdraw: { ko: '신청을 취하했습니다.', en: 'The application was taken back.' },
  appeal: { ko: '이의를 신청했습니다.', en: 'An appeal was made.' },
  'withdraw-appeal': { ko: '이의신청을 취하했습니다.', en: 'The appeal was taken back.' },
  'uphold-appeal': {
    ko: '이의가 받아들여져 다시 검토합니다.',
    en: 'The appeal was upheld; the case is looked into again.',
  },
  'dismiss-appeal': { ko: '이의가 받아들여지지 않았습니다.', en: 'The appeal was dismissed.' },
  reopen: { ko: '다시 검토합니다.', en: 'The case was reopened.' },
  'add-evidence': { ko: '서류가 더해졌습니다.', en: 'A paper was added.' },
  note: { ko: '내부 메모를 남겼습니다.', en: 'A note was left.' },
  message: { ko: '메시지를 보냈습니다.', en: 'A message was sent.' },
  'name-lender': { ko: '먼저 물어볼 금융기관을 골랐습니다.', en: 'The lender to ask first was named.' },
  offer: { ko: '금융기관에 보냈습니다.', en: 'It was laid before a lender.' },
  'lapse-offer': {
    ko: '금융기관이 제때 답하지 않아 다음 기관을 찾습니다.',
    en: 'The lender did not answer in time; the next one is looked for.',
  },
  'ask-applicant': { ko: '금융기관이 서류나 설명을 부탁했습니다.', en: 'The lender asked for something.' },
  'decline-offer': {
    ko: '금융기관이 맡지 않기로 해 다음 기관을 찾습니다.',
    en: 'The lender does not take it; the next one is looked for.',
  },
  'recall-offer': {
    ko: '창구가 금융기관에서 거두어 다시 맡습니다.',
    en: 'The window took it back from the lender.',
  },
  'end-route': {
    ko: '더 물어볼 금융기관이 없어 창구 담당자가 살펴봅니다.',
    en: 'No lender is left to ask; an officer of the window looks into it.',
  },
}

function decided({
  outcome,
  total,
  payable,
  unit,
}: Pick<NonNullable<CaseState['decision']>, 'outcome' | 'total' | 'payable' | 'unit'>): Text {
  if (outcome === 'reject') return { ko: '승인되지 않았습니다.', en: 'It was not approved.' }
  if (unit === null || total === null) return { ko: '승인되었습니다.', en: 'It was approved.' }
  const sum = wonWords(total)
  return payable > 0
    ? { ko: `승인되었습니다. 모두 ${sum.ko}을 드립니다.`, en: `It was approved: ${sum.en} in all.` }
    : { ko: `승인되었습니다 (${sum.ko}).`, en: `It was approved (${sum.en}).` }
}

type Paying = Extract<CaseEvent, { readonly type: 'release' | 'mark-paid' | 'mark-returned' }>

function paid({ type, payload }: Paying): Text {
  const sum = wonWords(payload.amount)
  if (type === 'release')
    return { ko: `${sum.ko} 지급을 지시했습니다.`, en: `Payment of ${sum.en} was ordered.` }
  if (type === 'mark-paid') return { ko: `${sum.ko}이 입금되었습니다.`, en: `${sum.en} was paid.` }
  if (payload.was === 'recalled')
    return {
      ko: `${sum.ko} 지급 지시를 거두었습니다. 그 사이 결정이 바뀌었습니다.`,
      en: `The order to pay ${sum.en} was taken back: it was decided anew meanwhile.`,
    }
  return {
    ko: `${sum.ko} 입금이 되지 않았습니다. 계좌를 확인해 주세요.`,
    en: `${sum.en} could not be paid; please look whether the account is right.`,
  }
}

function facts(event: Extract<CaseEvent, { readonly type: 'correct-facts' | 'verify-facts' }>): Text {
  if (event.type === 'correct-facts')
    return {
      ko: '담당자가 신청 내용을 바로잡았습니다.',
      en: 'The officer corrected facts of the application.',
    }
  return event.payload.source.startsWith('register:')
    ? {
        ko: '공적 장부에서 신청 내용이 확인되었습니다.',
        en: 'An official register verified facts of the application.',
      }
    : { ko: '서류로 신청 내용이 확인되었습니다.', en: 'A paper verified facts of the application.' }
}

function late(state: State): Text {
  return state === 'evidence-asked' || state === 'lender-asked'
    ? {
        ko: '부탁드린 기한이 지나 담당자에게 알렸습니다. 지금도 보내실 수 있습니다.',
        en: 'The time to answer has passed and the officer was told. You can still answer.',
      }
    : {
        ko: '처리 기한이 지나 윗사람에게 알렸습니다.',
        en: 'This took longer than it should; someone above was told.',
      }
}
