import type { Text } from '@ondol/rules'
import type { ActionName } from './action-names.ts'
import type { Guard } from './guards.ts'
import { LENDING_ACTIONS, WITH_LENDER } from './lending-actions.ts'
import type { Capacity, State } from './states.ts'

/** Where an action leads from some states: to another, nowhere, or back to where an appeal came from. */
export interface Move {
  readonly from: readonly State[]
  readonly to: State | 'same' | 'back'
  /** What decides between several moves from one state. */
  readonly where?: Choice
}

/** What decides where an action leads. */
export type Choice = 'to-approve' | 'to-reject' | 'last-payment' | 'all-disbursed' | 'no-loan'

/** One thing that can be done with a case. */
export interface ActionRule {
  readonly title: Text
  readonly by: readonly Capacity[]
  readonly moves: readonly Move[]
  /** What must hold beside. */
  readonly guards: readonly Guard[]
  /** What has to be said with it. */
  readonly needs: readonly (
    | 'reason'
    | 'words'
    | 'amount'
    | 'officer'
    | 'items'
    | 'facts'
    | 'resolution'
    | 'lender'
    | 'institution'
  )[]
}

const APPLICANT: readonly Capacity[] = ['resident', 'proxy']
const OFFICE: readonly Capacity[] = ['officer', 'supervisor']
const IN_REVIEW: readonly State[] = ['submitted', 'under-review', 'evidence-asked', 'committee', 'reopened']
const EXISTING: readonly State[] = [
  ...IN_REVIEW,
  ...WITH_LENDER,
  'carried-out',
  'approved',
  'rejected',
  'paid',
  'appealed',
  'withdrawn',
  'closed',
]
/** Money that left the bank is on record whatever has become of the case since. */
const AFTER_GRANT: readonly State[] = ['approved', 'appealed', ...IN_REVIEW, 'rejected', 'withdrawn']

/** Everything that can be done with a case: who may, from which states, where it leads, and what it needs. */
export const ACTIONS: Readonly<Record<ActionName, ActionRule>> = {
  submit: {
    title: { ko: '신청', en: 'submit' },
    by: APPLICANT,
    moves: [{ from: ['draft'], to: 'submitted' }],
    guards: [],
    needs: ['facts'],
  },
  take: {
    title: { ko: '맡기', en: 'take' },
    by: OFFICE,
    moves: [{ from: ['submitted', 'reopened'], to: 'under-review' }],
    guards: ['is-free'],
    needs: [],
  },
  assign: {
    title: { ko: '배정', en: 'assign' },
    by: ['supervisor'],
    moves: [{ from: [...IN_REVIEW, 'approved', 'appealed'], to: 'same' }],
    guards: [],
    needs: ['officer'],
  },
  'ask-evidence': {
    title: { ko: '서류 요청', en: 'ask for evidence' },
    by: OFFICE,
    moves: [
      { from: ['under-review'], to: 'evidence-asked' },
      { from: ['evidence-asked'], to: 'same' },
    ],
    guards: ['in-charge', 'no-proposal'],
    needs: ['items'],
  },
  'answer-evidence': {
    title: { ko: '요청에 답하기', en: 'answer the request' },
    by: APPLICANT,
    moves: [
      { from: ['evidence-asked'], to: 'under-review' },
      { from: ['lender-asked'], to: 'offered' },
    ],
    guards: ['is-asked', 'papers-of-the-case'],
    needs: ['items'],
  },
  'resume-review': {
    title: { ko: '검토 계속', en: 'go on without it' },
    by: OFFICE,
    moves: [{ from: ['evidence-asked'], to: 'under-review' }],
    guards: ['in-charge'],
    needs: ['reason'],
  },
  'correct-facts': {
    title: { ko: '사실 정정', en: 'correct facts' },
    by: OFFICE,
    moves: [{ from: ['under-review'], to: 'same' }],
    guards: ['in-charge', 'no-proposal'],
    needs: ['facts', 'reason'],
  },
  'refer-to-committee': {
    title: { ko: '위원회에 부치기', en: 'refer to the committee' },
    by: OFFICE,
    moves: [{ from: ['under-review'], to: 'committee' }],
    guards: ['in-charge', 'no-proposal'],
    needs: ['reason'],
  },
  'send-on': {
    title: { ko: '이송', en: 'send on' },
    by: OFFICE,
    moves: [{ from: ['submitted', 'under-review', 'evidence-asked', 'reopened'], to: 'submitted' }],
    guards: ['is-free', 'no-proposal', 'nothing-granted', 'may-take-it'],
    needs: ['institution', 'reason'],
  },
  'committee-decides': {
    title: { ko: '위원회 의결', en: 'record the committee’s resolution' },
    by: ['mediator', 'supervisor'],
    moves: [{ from: ['committee'], to: 'under-review' }],
    guards: [],
    needs: ['resolution', 'reason'],
  },
  'propose-decision': {
    title: { ko: '결정안 올리기', en: 'propose a decision' },
    by: OFFICE,
    moves: [{ from: ['under-review'], to: 'same' }],
    guards: ['in-charge', 'no-proposal', 'has-amount', 'departure-explained'],
    needs: ['amount', 'words'],
  },
  'return-proposal': {
    title: { ko: '결정안 돌려보내기', en: 'send the proposal back' },
    by: OFFICE,
    moves: [{ from: ['under-review'], to: 'same' }],
    guards: ['in-charge', 'is-proposed'],
    needs: ['reason'],
  },
  'second-sign': {
    title: { ko: '두 번째 서명', en: 'sign second' },
    by: ['supervisor'],
    moves: [
      { from: ['under-review'], to: 'approved', where: 'to-approve' },
      { from: ['under-review'], to: 'rejected', where: 'to-reject' },
    ],
    guards: ['is-proposed', 'not-proposer'],
    needs: [],
  },
  approve: {
    title: { ko: '승인', en: 'approve' },
    by: OFFICE,
    moves: [{ from: ['under-review'], to: 'approved' }],
    guards: ['in-charge', 'no-proposal', 'has-amount', 'departure-explained', 'one-signature-is-enough'],
    needs: ['amount'],
  },
  reject: {
    title: { ko: '거절', en: 'reject' },
    by: OFFICE,
    moves: [{ from: ['under-review'], to: 'rejected' }],
    guards: ['in-charge', 'no-proposal', 'departure-explained', 'one-signature-is-enough'],
    needs: ['words'],
  },
  release: {
    title: { ko: '지급 승인', en: 'release the payment' },
    by: ['paymaster'],
    moves: [{ from: ['approved', 'appealed'], to: 'same' }],
    guards: ['is-granted', 'not-decider', 'within-grant'],
    needs: ['amount'],
  },
  'mark-paid': {
    title: { ko: '지급됨', en: 'record a payment' },
    by: ['system'],
    moves: [
      { from: ['approved'], to: 'paid', where: 'last-payment' },
      { from: [...AFTER_GRANT, 'paid', 'closed'], to: 'same' },
    ],
    guards: ['within-released'],
    needs: ['amount'],
  },
  'mark-returned': {
    title: { ko: '지급 반송', en: 'record a returned payment' },
    by: ['system'],
    moves: [
      { from: ['paid', 'closed'], to: 'approved' },
      { from: AFTER_GRANT, to: 'same' },
    ],
    guards: ['within-paid'],
    needs: ['amount', 'reason'],
  },
  close: {
    title: { ko: '종결', en: 'close' },
    by: ['officer', 'supervisor', 'system'],
    moves: [{ from: ['approved', 'paid', 'rejected', 'carried-out'], to: 'closed' }],
    guards: ['nothing-left-to-pay'],
    needs: [],
  },
  withdraw: {
    title: { ko: '취하', en: 'withdraw' },
    by: APPLICANT,
    moves: [{ from: [...IN_REVIEW, ...WITH_LENDER, 'approved'], to: 'withdrawn' }],
    guards: ['nothing-released'],
    needs: [],
  },
  appeal: {
    title: { ko: '이의신청', en: 'appeal' },
    by: APPLICANT,
    moves: [{ from: ['rejected', 'approved', 'paid', 'closed'], to: 'appealed' }],
    guards: ['in-time'],
    needs: ['reason'],
  },
  'withdraw-appeal': {
    title: { ko: '이의신청 취하', en: 'withdraw the appeal' },
    by: APPLICANT,
    moves: [{ from: ['appealed'], to: 'back' }],
    guards: [],
    needs: [],
  },
  'uphold-appeal': {
    title: { ko: '이의신청 인용', en: 'uphold the appeal' },
    by: ['supervisor'],
    moves: [{ from: ['appealed'], to: 'reopened' }],
    guards: ['not-decider'],
    needs: ['reason'],
  },
  'dismiss-appeal': {
    title: { ko: '이의신청 기각', en: 'dismiss the appeal' },
    by: ['supervisor'],
    moves: [{ from: ['appealed'], to: 'back' }],
    guards: ['not-decider'],
    needs: ['reason'],
  },
  reopen: {
    title: { ko: '다시 열기', en: 'reopen' },
    by: ['supervisor', 'system'],
    moves: [{ from: ['approved', 'rejected', 'paid', 'closed', 'withdrawn'], to: 'reopened' }],
    guards: [],
    needs: ['reason'],
  },
  ...LENDING_ACTIONS,
  'add-evidence': {
    title: { ko: '서류 제출', en: 'add evidence' },
    by: ['resident', 'proxy', 'officer', 'supervisor'],
    moves: [{ from: [...IN_REVIEW, ...WITH_LENDER, 'approved', 'rejected', 'appealed'], to: 'same' }],
    guards: [],
    needs: ['items'],
  },
  'verify-facts': {
    title: { ko: '사실 확인', en: 'verify facts' },
    by: ['officer', 'supervisor', 'system'],
    moves: [{ from: [...IN_REVIEW, 'offered', 'lender-asked', 'appealed'], to: 'same' }],
    guards: ['no-proposal'],
    needs: ['facts'],
  },
  note: {
    title: { ko: '내부 메모', en: 'note' },
    by: ['officer', 'supervisor', 'mediator', 'paymaster'],
    moves: [{ from: EXISTING, to: 'same' }],
    guards: [],
    needs: ['words'],
  },
  message: {
    title: { ko: '메시지', en: 'message' },
    by: ['resident', 'proxy', 'officer', 'supervisor', 'lender'],
    moves: [{ from: EXISTING, to: 'same' }],
    guards: [],
    needs: ['words'],
  },
  escalate: {
    title: { ko: '지연 알림', en: 'escalate' },
    by: ['system'],
    moves: [{ from: [...IN_REVIEW, 'lender-asked', 'lender-accepted', 'approved', 'appealed'], to: 'same' }],
    guards: ['is-overdue', 'not-escalated'],
    needs: [],
  },
}
