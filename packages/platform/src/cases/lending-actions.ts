import type { ActionName } from './action-names.ts'
import type { ActionRule } from './actions.ts'
import type { State } from './states.ts'

/** While a lender has the case. */
export const WITH_LENDER: readonly State[] = ['offered', 'lender-asked', 'lender-accepted']

/** What brings a case to lenders, and what they do with it. */
export type LendingActionName = Extract<
  ActionName,
  | 'name-lender'
  | 'offer'
  | 'lapse-offer'
  | 'ask-applicant'
  | 'decline-offer'
  | 'accept-offer'
  | 'recall-offer'
  | 'end-route'
  | 'report-disbursement'
  | 'report-change'
>

/** The part of the state machine that lenders move. */
export const LENDING_ACTIONS: Readonly<Record<LendingActionName, ActionRule>> = {
  'name-lender': {
    title: { ko: '금융기관 고르기', en: 'name a lender' },
    by: ['resident', 'proxy', 'officer', 'supervisor'],
    moves: [{ from: ['submitted'], to: 'same' }],
    guards: ['asks-lenders', 'may-be-named'],
    needs: ['lender'],
  },
  offer: {
    title: { ko: '금융기관에 보내기', en: 'offer to a lender' },
    by: ['system'],
    moves: [{ from: ['submitted'], to: 'offered' }],
    guards: ['is-next-lender'],
    needs: ['lender'],
  },
  'lapse-offer': {
    title: { ko: '답변 기한 지남', en: 'let an offer lapse' },
    by: ['system'],
    moves: [{ from: ['offered'], to: 'submitted' }],
    guards: ['is-overdue'],
    needs: [],
  },
  'ask-applicant': {
    title: { ko: '신청인에게 서류 요청', en: 'ask the applicant' },
    by: ['lender'],
    moves: [{ from: ['offered'], to: 'lender-asked' }],
    guards: ['in-answer-time'],
    needs: ['items'],
  },
  'decline-offer': {
    title: { ko: '맡지 않음', en: 'decline' },
    by: ['lender'],
    moves: [{ from: ['offered', 'lender-asked'], to: 'submitted' }],
    guards: [],
    needs: ['reason'],
  },
  'accept-offer': {
    title: { ko: '조건을 제시하고 승낙', en: 'accept on terms' },
    by: ['lender'],
    moves: [{ from: ['offered', 'lender-asked'], to: 'lender-accepted' }],
    guards: ['in-answer-time'],
    needs: ['amount'],
  },
  'recall-offer': {
    title: { ko: '금융기관에서 거두기', en: 'take back from the lender' },
    by: ['supervisor'],
    moves: [{ from: WITH_LENDER, to: 'submitted' }],
    guards: ['nothing-disbursed'],
    needs: ['reason'],
  },
  'end-route': {
    title: { ko: '더 물어볼 금융기관 없음', en: 'find no lender left' },
    by: ['system'],
    moves: [{ from: ['submitted'], to: 'same' }],
    guards: ['no-lender-left'],
    needs: [],
  },
  'report-disbursement': {
    title: { ko: '대출 실행 알림', en: 'report a disbursement' },
    by: ['lender'],
    moves: [
      { from: ['lender-accepted'], to: 'carried-out', where: 'all-disbursed' },
      { from: ['lender-accepted'], to: 'same' },
    ],
    guards: ['is-loan', 'within-accepted'],
    needs: ['amount'],
  },
  'report-change': {
    title: { ko: '상환 변경 알림', en: 'report a change of repayment' },
    by: ['lender'],
    moves: [
      { from: ['lender-accepted'], to: 'carried-out', where: 'no-loan' },
      { from: ['lender-accepted', 'carried-out'], to: 'same' },
    ],
    guards: [],
    needs: [],
  },
}
