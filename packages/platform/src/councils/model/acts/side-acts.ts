import type { ActRule } from '../act-rule.ts'
import { BEFORE_TERMS, BOTH, DELIBERATING, OFFICE, RUNNING, SITTING, stay } from './states-of-acts.ts'

/** What the sides do, and what is done towards them until there are terms. */
export const SIDE_ACTS: Readonly<
  Record<
    | 'file'
    | 'serve-notice'
    | 'join'
    | 'answer'
    | 'authorise'
    | 'end-authority'
    | 'state-premises'
    | 'propose'
    | 'accept'
    | 'turn-down'
    | 'take-back'
    | 'seal-offer'
    | 'compare-offers'
    | 'message'
    | 'add-document'
    | 'report-suit'
    | 'withdraw',
    ActRule
  >
> = {
  file: {
    title: { ko: '신청', en: 'file' },
    by: ['claimant'],
    moves: [{ from: ['draft'], to: 'filed' }],
    guards: ['is-principal', 'route-open'],
  },
  'serve-notice': {
    title: { ko: '통지', en: 'serve notice' },
    by: ['clerk'],
    moves: [
      { from: ['filed'], to: 'notified' },
      { from: ['notified'], to: 'same' },
    ],
    guards: [],
  },
  join: {
    title: { ko: '상대방 참여 등록', en: 'join as the other side' },
    by: ['respondent'],
    moves: stay(BEFORE_TERMS),
    guards: ['side-free'],
  },
  answer: {
    title: { ko: '참여 여부 답하기', en: 'say whether to take part' },
    by: ['respondent'],
    moves: [
      { from: ['filed', 'notified'], to: 'negotiating', where: 'takes-part' },
      { from: ['filed', 'notified'], to: 'closed', where: 'declines' },
    ],
    guards: ['may-settle'],
  },
  authorise: {
    title: { ko: '대리인 지정', en: 'authorise a representative' },
    by: BOTH,
    moves: stay(RUNNING),
    guards: ['is-principal', 'no-tie-to-sides'],
  },
  'end-authority': {
    title: { ko: '대리 끝내기', en: 'end a representative’s authority' },
    by: BOTH,
    moves: stay(RUNNING),
    guards: ['is-principal', 'is-representative'],
  },
  'state-premises': {
    title: { ko: '건물 사실 적기', en: 'state the facts of the building' },
    by: ['respondent'],
    moves: stay([...BEFORE_TERMS, 'agreed', 'in-force']),
    guards: ['may-settle'],
  },
  propose: {
    title: { ko: '제안', en: 'propose terms' },
    by: BOTH,
    moves: stay([...DELIBERATING, 'in-force']),
    guards: ['are-terms', 'own-turn', 'lasts'],
  },
  accept: {
    title: { ko: '수락', en: 'accept a proposal' },
    by: BOTH,
    moves: [{ from: [...DELIBERATING, 'in-force'], to: 'agreed' }],
    guards: ['is-open-proposal', 'of-other-side', 'may-settle', 'other-side-here'],
  },
  'turn-down': {
    title: { ko: '거절', en: 'turn a proposal down' },
    by: BOTH,
    moves: stay([...DELIBERATING, 'in-force']),
    guards: ['is-open-proposal', 'of-other-side'],
  },
  'take-back': {
    title: { ko: '제안 거두기', en: 'take a proposal back' },
    by: BOTH,
    moves: stay([...DELIBERATING, 'in-force']),
    guards: ['is-open-proposal', 'of-own-side'],
  },
  'seal-offer': {
    title: { ko: '비공개 제안', en: 'hand in a sealed offer' },
    by: BOTH,
    moves: stay(DELIBERATING),
    guards: ['not-sealed-yet', 'rounds-left', 'may-settle', 'other-side-here'],
  },
  'compare-offers': {
    title: { ko: '비공개 제안 맞춰 보기', en: 'compare the sealed offers' },
    by: ['system'],
    moves: [
      { from: DELIBERATING, to: 'agreed', where: 'crossed' },
      { from: DELIBERATING, to: 'same' },
    ],
    guards: ['both-sealed'],
  },
  message: {
    title: { ko: '메시지', en: 'write a message' },
    by: [...BOTH, ...OFFICE],
    moves: stay(RUNNING),
    guards: [],
  },
  'add-document': {
    title: { ko: '서류 제출', en: 'hand in a document' },
    by: [...BOTH, ...OFFICE, 'system'],
    moves: stay([...RUNNING, ...SITTING, 'adjourned', 'ended', 'closed']),
    guards: [],
  },
  'report-suit': {
    title: { ko: '소송 제기 알림', en: 'report a lawsuit' },
    by: [...BOTH, 'clerk'],
    moves: [{ from: BEFORE_TERMS, to: 'closed' }],
    guards: [],
  },
  withdraw: {
    title: { ko: '취하', en: 'withdraw' },
    by: ['claimant'],
    moves: [{ from: [...BEFORE_TERMS, 'review'], to: 'closed' }],
    guards: ['may-settle'],
  },
}
