import type { Text } from '@ondol/rules'

/** The names of what must hold beside the state and the role. */
export const GUARD_NAMES = [
  'is-free',
  'in-charge',
  'no-proposal',
  'is-proposed',
  'not-proposer',
  'one-signature-is-enough',
  'departure-explained',
  'has-amount',
  'not-decider',
  'is-granted',
  'within-grant',
  'within-released',
  'within-paid',
  'nothing-released',
  'nothing-granted',
  'may-take-it',
  'nothing-left-to-pay',
  'in-time',
  'is-asked',
  'papers-of-the-case',
  'is-overdue',
  'not-escalated',
  'asks-lenders',
  'may-be-named',
  'is-next-lender',
  'in-answer-time',
  'no-lender-left',
  'is-loan',
  'within-accepted',
  'nothing-disbursed',
] as const
export type Guard = (typeof GUARD_NAMES)[number]

/**
 * What must hold beside the state and the role for an action to be taken, with what is said where it does not.
 * `check-guard.ts` says how each is checked.
 */
export const GUARDS: Readonly<Record<Guard, Text>> = {
  'is-free': {
    ko: '다른 담당자에게 배정된 건입니다. 관리자가 다시 배정할 수 있습니다.',
    en: 'Another officer is in charge of this case; a supervisor can assign it anew.',
  },
  'in-charge': {
    ko: '이 건의 담당자만 할 수 있습니다.',
    en: 'Only the officer in charge of this case, or a supervisor, can do this.',
  },
  'no-proposal': {
    ko: '서명을 기다리는 결정안이 있습니다. 먼저 서명하거나 돌려보내야 합니다.',
    en: 'A proposed decision waits for its second signature; sign it or send it back first.',
  },
  'is-proposed': { ko: '서명을 기다리는 결정안이 없습니다.', en: 'There is no proposed decision to sign.' },
  'not-proposer': {
    ko: '결정안을 낸 사람이 아닌 관리자가 서명해야 합니다.',
    en: 'The second signature has to be that of a supervisor who did not propose the decision.',
  },
  'one-signature-is-enough': {
    ko: '이 금액에는 관리자의 서명이 필요합니다. 결정안을 올려 주세요.',
    en: 'This decision needs a supervisor’s signature too: propose it instead.',
  },
  'departure-explained': {
    ko: '규칙의 결과나 위원회 의결과 다른 결정에는 이유를 적어야 합니다.',
    en: 'A decision that departs from the rules, or from the committee, needs its reason in writing.',
  },
  'has-amount': { ko: '금액을 적어야 합니다.', en: 'The amount has to be stated.' },
  'not-decider': {
    ko: '결정한 사람은 할 수 없습니다.',
    en: 'Whoever decided the case, or signed the decision, cannot do this.',
  },
  'is-granted': { ko: '승인된 금액이 없습니다.', en: 'Nothing has been granted.' },
  'within-grant': {
    ko: '승인된 금액보다 많이 지급할 수 없습니다.',
    en: 'No more than what was granted can be paid.',
  },
  'within-released': {
    ko: '지급하기로 한 금액보다 많습니다.',
    en: 'That is more than was released for payment.',
  },
  'within-paid': {
    ko: '지급했거나 지급하려던 금액보다 많습니다.',
    en: 'That is more than was paid, or was on its way.',
  },
  'nothing-released': {
    ko: '이미 지급이 시작되어 취하할 수 없습니다. 담당자에게 알려 주세요.',
    en: 'Payment has begun, so this can no longer be withdrawn; please write to the officer.',
  },
  'nothing-left-to-pay': {
    ko: '아직 지급되지 않은 금액이 있습니다.',
    en: 'There is money that was granted and has not been paid yet.',
  },
  'in-time': {
    ko: '이의신청 기간이 지났습니다. 그래도 다시 열어 달라고 담당자에게 부탁할 수 있습니다.',
    en: 'The time for an appeal is over. You can still ask the officer to reopen the case.',
  },
  'is-asked': { ko: '요청한 서류가 아닙니다.', en: 'This was not asked for.' },
  'nothing-granted': {
    ko: '승인되었거나 돈이 나간 적이 있는 건은 다른 기관으로 보낼 수 없습니다.',
    en: 'A case that was granted, or of which money was released, stays where it is.',
  },
  'may-take-it': {
    ko: '이 지원을 맡을 수 있는 다른 기관이 아닙니다.',
    en: 'There is no other institution of this name that decides this programme.',
  },
  'papers-of-the-case': {
    ko: '이 건에 낸 서류가 아닙니다. 서류를 이 건에 먼저 올린 다음 답해 주세요.',
    en: 'A file that the answer names was not handed in for this case; upload it here first.',
  },
  'is-overdue': { ko: '아직 기한이 지나지 않았습니다.', en: 'The time for this state has not passed.' },
  'not-escalated': { ko: '이미 알렸습니다.', en: 'This wait has been escalated already.' },
  'asks-lenders': {
    ko: '금융기관이 맡는 신청이 아닙니다.',
    en: 'This is nothing that a lender takes.',
  },
  'may-be-named': {
    ko: '이 건을 맡을 수 있는 금융기관이 아니거나, 이미 답한 곳입니다.',
    en: 'That lender may not take this case, or has had it already.',
  },
  'is-next-lender': {
    ko: '다음 차례인 금융기관이 아닙니다.',
    en: 'It is not that lender’s turn.',
  },
  'in-answer-time': {
    ko: '답변 기한이 지났습니다. 이 건은 다음 금융기관으로 넘어갑니다.',
    en: 'The time to answer has passed; the case goes to the next lender.',
  },
  'no-lender-left': { ko: '아직 물어볼 금융기관이 있습니다.', en: 'There is a lender left to ask.' },
  'is-loan': {
    ko: '대출이 아니어서 내줄 돈이 없습니다. 상환 변경을 알려 주세요.',
    en: 'This is no loan: there is nothing to pay out. Report the change of repayment instead.',
  },
  'within-accepted': {
    ko: '승낙한 금액보다 많이 내줄 수 없습니다.',
    en: 'No more can be paid out than the lender accepted.',
  },
  'nothing-disbursed': {
    ko: '이미 대출금이 나갔습니다.',
    en: 'Money of the loan has been paid out already.',
  },
}
