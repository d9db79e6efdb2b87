import type { Text } from '@ondol/rules'

/** In what way somebody acts on a case: for themselves, for a person who consented, or by a role in an institution. */
export type Capacity =
  | 'resident'
  | 'proxy'
  | 'officer'
  | 'supervisor'
  | 'mediator'
  | 'paymaster'
  | 'auditor'
  /** The lender that holds the case. */
  | 'lender'
  | 'system'

/** A state of a case. */
export interface StateRule {
  readonly title: Text
  /** What the state means, said to the applicant. */
  readonly text: Text
  /** Whose turn it is; `null` where nobody's. */
  readonly waitsFor: Capacity | null
  /**
   * True where the wait has a service level, which the administration parameters of the policy pack give by the
   * state's name: its working days, and to whom it is escalated once they have passed. Passing never decides a case.
   */
  readonly timed: boolean
  /** Whether the case still moves by itself, has been decided, or is over. */
  readonly phase: 'before' | 'open' | 'decided' | 'over'
}

/** The states by name, in the order in which a case usually goes through them. */
export const STATE_NAMES = [
  'draft',
  'submitted',
  'under-review',
  'evidence-asked',
  'committee',
  'approved',
  'rejected',
  'paid',
  'appealed',
  'reopened',
  'offered',
  'lender-asked',
  'lender-accepted',
  'carried-out',
  'withdrawn',
  'closed',
] as const
export type State = (typeof STATE_NAMES)[number]

/** Every state that a case may be in. */
export const STATES: Readonly<Record<State, StateRule>> = {
  draft: {
    title: { ko: '작성 중', en: 'draft' },
    text: { ko: '아직 신청하지 않았습니다.', en: 'This has not been handed in yet.' },
    waitsFor: 'resident',
    timed: false,
    phase: 'before',
  },
  submitted: {
    title: { ko: '접수', en: 'submitted' },
    text: {
      ko: '신청이 접수되어 담당자를 기다립니다.',
      en: 'We have your application. An officer will take it up.',
    },
    waitsFor: 'officer',
    timed: true,
    phase: 'open',
  },
  'under-review': {
    title: { ko: '검토 중', en: 'under review' },
    text: {
      ko: '담당자가 신청 내용을 살펴보고 있습니다.',
      en: 'An officer is looking into your application.',
    },
    waitsFor: 'officer',
    timed: true,
    phase: 'open',
  },
  'evidence-asked': {
    title: { ko: '서류 보완 요청', en: 'evidence asked' },
    text: {
      ko: '담당자가 서류나 설명을 부탁했습니다. 늦더라도 그 때문에 거절되지 않습니다.',
      en: 'The officer asked you for something. Being late will not by itself get you refused.',
    },
    waitsFor: 'resident',
    timed: true,
    phase: 'open',
  },
  committee: {
    title: { ko: '위원회 심의 중', en: 'before the committee' },
    text: { ko: '위원회가 심의하고 있습니다.', en: 'A committee is discussing your case.' },
    waitsFor: 'mediator',
    timed: true,
    phase: 'open',
  },
  approved: {
    title: { ko: '승인', en: 'approved' },
    text: { ko: '승인되었습니다.', en: 'Your application was approved.' },
    waitsFor: 'paymaster',
    timed: true,
    phase: 'decided',
  },
  rejected: {
    title: { ko: '거절', en: 'rejected' },
    text: {
      ko: '승인되지 않았습니다. 이유를 보고 이의를 신청할 수 있습니다.',
      en: 'Your application was not approved. You can read why, and appeal.',
    },
    waitsFor: null,
    timed: false,
    phase: 'decided',
  },
  paid: {
    title: { ko: '지급 완료', en: 'paid' },
    text: { ko: '모두 지급되었습니다.', en: 'Everything has been paid.' },
    waitsFor: null,
    timed: false,
    phase: 'decided',
  },
  appealed: {
    title: { ko: '이의신청', en: 'appealed' },
    text: {
      ko: '결정하지 않은 다른 사람이 다시 살펴봅니다. 이미 승인된 돈은 그대로 지급됩니다.',
      en: 'Someone who did not decide looks again. What was granted goes on being paid.',
    },
    waitsFor: 'supervisor',
    timed: true,
    phase: 'open',
  },
  reopened: {
    title: { ko: '다시 열림', en: 'reopened' },
    text: { ko: '처음부터 다시 검토합니다.', en: 'Your case will be looked into again from the start.' },
    waitsFor: 'officer',
    timed: true,
    phase: 'open',
  },
  offered: {
    title: { ko: '금융기관 검토', en: 'with a lender' },
    text: {
      ko: '금융기관 한 곳이 살펴보고 있습니다. 제때 답하지 않으면 다음 기관으로 넘어갑니다.',
      en: 'A lender is looking into it. If it does not answer in time, the next one is asked.',
    },
    waitsFor: 'lender',
    timed: true,
    phase: 'open',
  },
  'lender-asked': {
    title: { ko: '금융기관의 서류 요청', en: 'asked by the lender' },
    text: {
      ko: '금융기관이 서류나 설명을 부탁했습니다. 늦더라도 그 때문에 순서를 잃지 않습니다.',
      en: 'The lender asked you for something. Being late will not by itself cost you your turn.',
    },
    waitsFor: 'resident',
    timed: true,
    phase: 'open',
  },
  'lender-accepted': {
    title: { ko: '금융기관 승낙', en: 'accepted by a lender' },
    text: {
      ko: '금융기관이 조건을 제시하고 승낙했습니다. 돈이 나가거나 상환이 바뀔 때까지는 끝난 것이 아닙니다.',
      en: 'A lender accepted, on its terms. It is done only when the money is paid out, or the repayment changed.',
    },
    waitsFor: 'lender',
    timed: true,
    phase: 'decided',
  },
  'carried-out': {
    title: { ko: '실행 완료', en: 'carried out' },
    text: {
      ko: '금융기관이 대출금을 내주었거나 상환 조건을 바꾸었습니다.',
      en: 'The lender paid the loan out, or changed the repayment.',
    },
    waitsFor: null,
    timed: false,
    phase: 'decided',
  },
  withdrawn: {
    title: { ko: '취하', en: 'withdrawn' },
    text: { ko: '신청을 취하했습니다.', en: 'You took your application back.' },
    waitsFor: null,
    timed: false,
    phase: 'over',
  },
  closed: {
    title: { ko: '종결', en: 'closed' },
    text: { ko: '처리가 끝났습니다.', en: 'Everything about this case is done.' },
    waitsFor: null,
    timed: false,
    phase: 'over',
  },
}
