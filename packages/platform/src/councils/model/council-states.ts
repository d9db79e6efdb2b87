import type { Text } from '@ondol/rules'

/** A party of a council: who asks, and who is asked. Of a rent, the tenant and the landlord. */
export const SIDES = ['claimant', 'respondent'] as const
export type Side = (typeof SIDES)[number]

/**
 * In what way somebody acts on a council: for a side; as the clerk of the body, the mediator, or a member of the
 * panel; or as the platform itself.
 */
export type CouncilCapacity = Side | 'clerk' | 'mediator' | 'member' | 'system'

/** A state of a council. */
export interface CouncilStateRule {
  readonly title: Text
  /** What it means, said to the parties. */
  readonly text: Text
  /** Whose turn it is; `null` where nobody's. */
  readonly waitsFor: CouncilCapacity | 'sides' | null
  /** `open` deliberates, `settled` has terms, `over` has neither. */
  readonly phase: 'before' | 'open' | 'settled' | 'over'
}

/** The states by name: of a matter between two sides, then of a committee's sitting. */
export const COUNCIL_STATE_NAMES = [
  'draft',
  'filed',
  'notified',
  'negotiating',
  'mediation',
  'panel',
  'settlement',
  'agreed',
  'in-force',
  'ended',
  'closed',
  'review',
  'convened',
  'session',
  'adjourned',
  'published',
] as const
export type CouncilStateName = (typeof COUNCIL_STATE_NAMES)[number]

/** Every state that a council may be in. */
export const COUNCIL_STATES: Readonly<Record<CouncilStateName, CouncilStateRule>> = {
  draft: {
    title: { ko: '작성 중', en: 'draft' },
    text: { ko: '아직 신청하지 않았습니다.', en: 'Not handed in yet.' },
    waitsFor: 'claimant',
    phase: 'before',
  },
  filed: {
    title: { ko: '접수', en: 'filed' },
    text: {
      ko: '신청을 받았습니다. 사무국이 상대방에게 알립니다.',
      en: 'The request is in. The office serves notice on the other side.',
    },
    waitsFor: 'clerk',
    phase: 'open',
  },
  notified: {
    title: { ko: '상대방 통지', en: 'notice served' },
    text: {
      ko: '상대방이 통지를 받았습니다. 참여할지 답을 기다립니다.',
      en: 'The other side has notice, and is asked whether it takes part.',
    },
    waitsFor: 'respondent',
    phase: 'open',
  },
  negotiating: {
    title: { ko: '협의 중', en: 'negotiating' },
    text: {
      ko: '양쪽이 조건을 주고받으며 협의합니다.',
      en: 'Both sides make proposals and counter-proposals.',
    },
    waitsFor: 'sides',
    phase: 'open',
  },
  mediation: {
    title: { ko: '조정 중', en: 'mediation' },
    text: { ko: '조정인이 합의를 돕습니다.', en: 'A mediator helps the sides to agree.' },
    waitsFor: 'mediator',
    phase: 'open',
  },
  panel: {
    title: { ko: '위원회 심의', en: 'before the panel' },
    text: { ko: '조정위원들이 심의합니다.', en: 'A panel of the committee deliberates.' },
    waitsFor: 'member',
    phase: 'open',
  },
  settlement: {
    title: { ko: '조정안 수락 대기', en: 'settlement put' },
    text: {
      ko: '조정안을 제시했습니다. 기한까지 양쪽이 수락하면 합의가 됩니다.',
      en: 'A settlement was put to both sides. It holds if both accept within the window.',
    },
    waitsFor: 'sides',
    phase: 'open',
  },
  agreed: {
    title: { ko: '합의, 서명 대기', en: 'agreed, to be signed' },
    text: {
      ko: '조건에 합의했습니다. 합의서를 읽고 서명해 주세요.',
      en: 'The terms are settled. Both sides read the agreement and sign it.',
    },
    waitsFor: 'sides',
    phase: 'settled',
  },
  'in-force': {
    title: { ko: '합의 이행 중', en: 'in force' },
    text: { ko: '합의서를 등록했고 효력이 있습니다.', en: 'The agreement is registered and in force.' },
    waitsFor: null,
    phase: 'settled',
  },
  ended: {
    title: { ko: '합의 종료', en: 'ended' },
    text: { ko: '합의한 기간이 끝났거나 일찍 끝냈습니다.', en: 'The agreement has run out or was ended.' },
    waitsFor: null,
    phase: 'over',
  },
  closed: {
    title: { ko: '합의 없이 끝남', en: 'closed without agreement' },
    text: { ko: '합의 없이 절차가 끝났습니다.', en: 'The proceeding is over without an agreement.' },
    waitsFor: null,
    phase: 'over',
  },
  review: {
    title: { ko: '재심 검토', en: 'under review' },
    text: {
      ko: '다시 심의해 달라는 신청을 검토합니다.',
      en: 'It is examined whether the panel deliberates again.',
    },
    waitsFor: 'clerk',
    phase: 'open',
  },
  convened: {
    title: { ko: '회의 소집', en: 'convened' },
    text: { ko: '회의를 소집했고 안건을 모읍니다.', en: 'The sitting is called, and its agenda is made.' },
    waitsFor: 'clerk',
    phase: 'open',
  },
  session: {
    title: { ko: '회의 중', en: 'in session' },
    text: { ko: '안건을 심의하고 의결합니다.', en: 'The items are deliberated and resolved.' },
    waitsFor: 'clerk',
    phase: 'open',
  },
  adjourned: {
    title: { ko: '폐회', en: 'adjourned' },
    text: { ko: '회의가 끝났고 회의록을 준비합니다.', en: 'The sitting is over; its minutes are prepared.' },
    waitsFor: 'clerk',
    phase: 'settled',
  },
  published: {
    title: { ko: '회의록 공개', en: 'minutes published' },
    text: { ko: '회의록을 공개했습니다.', en: 'The minutes are public.' },
    waitsFor: null,
    phase: 'over',
  },
}

/** How a council ended. */
export const OUTCOMES = ['agreed', 'mediated', 'decided', 'withdrawn', 'failed'] as const
export type CouncilOutcome = (typeof OUTCOMES)[number]

/** Why there was no agreement. */
export const FAILURES = ['declined', 'sued', 'stayed-away', 'not-accepted', 'time', 'no-prospect'] as const
export type Failure = (typeof FAILURES)[number]
