import type { ActRule } from '../act-rule.ts'
import { BEFORE_TERMS, BOTH, DELIBERATING, OFFICE, RUNNING, SITTING, stay } from './states-of-acts.ts'

/** What mediators, panels and committees do. */
export const COMMITTEE_ACTS: Readonly<
  Record<
    | 'assign-mediator'
    | 'recuse'
    | 'challenge'
    | 'decide-challenge'
    | 'schedule-hearing'
    | 'record-hearing'
    | 'put-settlement'
    | 'answer-settlement'
    | 'refer'
    | 'seat-panel'
    | 'open-motion'
    | 'vote'
    | 'close-motion'
    | 'give-up'
    | 'extend'
    | 'expire'
    | 'ask-review'
    | 'decide-review'
    | 'correct'
    | 'convene'
    | 'put-on-agenda'
    | 'open-session'
    | 'adjourn'
    | 'publish-minutes',
    ActRule
  >
> = {
  'assign-mediator': {
    title: { ko: '조정인 지정', en: 'assign a mediator' },
    by: ['clerk'],
    moves: [
      { from: ['negotiating'], to: 'mediation' },
      { from: ['mediation'], to: 'same' },
    ],
    guards: ['no-tie-to-sides', 'not-recused-person', 'holds-office'],
  },
  recuse: {
    title: { ko: '회피', en: 'step aside' },
    by: ['mediator', 'member'],
    moves: stay([...BEFORE_TERMS, ...SITTING, 'review']),
    guards: ['not-recused'],
  },
  challenge: {
    title: { ko: '기피 신청', en: 'challenge somebody as partial' },
    by: BOTH,
    moves: stay([...DELIBERATING, 'panel', 'settlement']),
    guards: ['sits-here'],
  },
  'decide-challenge': {
    title: { ko: '기피 신청 결정', en: 'decide a challenge' },
    by: ['clerk'],
    moves: stay([...DELIBERATING, 'panel', 'settlement']),
    guards: ['is-challenged'],
  },
  'schedule-hearing': {
    title: { ko: '기일 정하기', en: 'schedule a hearing' },
    by: OFFICE,
    moves: stay([...DELIBERATING, 'panel']),
    guards: ['to-come'],
  },
  'record-hearing': {
    title: { ko: '기일 기록', en: 'record a hearing' },
    by: OFFICE,
    moves: [
      { from: [...DELIBERATING, 'panel'], to: 'closed', where: 'stayed-away' },
      { from: [...DELIBERATING, 'panel'], to: 'same' },
    ],
    guards: ['is-hearing', 'has-begun'],
  },
  'put-settlement': {
    title: { ko: '조정안 제시', en: 'put a settlement' },
    by: ['mediator'],
    moves: [{ from: ['mediation'], to: 'settlement' }],
    guards: ['are-terms', 'not-recused', 'both-sides-here'],
  },
  'answer-settlement': {
    title: { ko: '조정안에 답하기', en: 'answer the settlement' },
    by: BOTH,
    moves: [
      { from: ['settlement'], to: 'agreed', where: 'both-accept' },
      { from: ['settlement'], to: 'mediation', where: 'goes-on' },
      { from: ['settlement'], to: 'closed', where: 'refuses' },
      { from: ['settlement'], to: 'same' },
    ],
    guards: ['may-settle', 'not-answered', 'within-window'],
  },
  refer: {
    title: { ko: '위원회에 넘기기', en: 'refer to the committee' },
    by: [...BOTH, ...OFFICE],
    moves: [{ from: DELIBERATING, to: 'panel' }],
    guards: ['both-sides-here', 'can-refer'],
  },
  'seat-panel': {
    title: { ko: '위원 구성', en: 'seat the panel' },
    by: ['clerk'],
    moves: stay(['panel', 'convened']),
    guards: ['panel-fits', 'no-tie-to-sides', 'not-recused-person', 'holds-office'],
  },
  'open-motion': {
    title: { ko: '안건 상정', en: 'put a motion' },
    by: ['member', 'clerk'],
    moves: stay(['panel', 'session']),
    guards: ['panel-seated', 'no-motion-open', 'fits-motion', 'not-recused'],
  },
  vote: {
    title: { ko: '표결', en: 'vote' },
    by: ['member'],
    moves: stay(['panel', 'session']),
    guards: ['motion-open', 'may-vote', 'not-voted', 'dissent-explained'],
  },
  'close-motion': {
    title: { ko: '의결', en: 'close the vote' },
    by: ['member', 'clerk'],
    moves: [
      { from: ['panel'], to: 'settlement', where: 'carried-settlement' },
      { from: ['panel', 'session'], to: 'same' },
    ],
    guards: ['motion-open', 'has-quorum'],
  },
  'give-up': {
    title: { ko: '조정 불성립', en: 'end without agreement' },
    by: OFFICE,
    moves: [
      { from: ['agreed'], to: 'in-force', where: 'is-change' },
      { from: [...DELIBERATING, 'panel', 'agreed'], to: 'closed' },
    ],
    guards: [],
  },
  extend: {
    title: { ko: '기간 연장 의결', en: 'extend by resolution' },
    by: ['clerk'],
    moves: stay(BEFORE_TERMS),
    guards: ['not-extended'],
  },
  expire: {
    title: { ko: '기간 만료', en: 'run out of time' },
    by: ['system'],
    moves: [
      { from: ['settlement'], to: 'mediation', where: 'goes-on' },
      { from: BEFORE_TERMS, to: 'closed' },
    ],
    guards: ['is-past'],
  },
  'ask-review': {
    title: { ko: '재심 신청', en: 'ask for a review' },
    by: BOTH,
    moves: [{ from: ['closed'], to: 'review' }],
    guards: ['may-review', 'may-settle', 'in-review-time'],
  },
  'decide-review': {
    title: { ko: '재심 결정', en: 'decide on the review' },
    by: ['clerk'],
    moves: [
      { from: ['review'], to: 'panel', where: 'granted' },
      { from: ['review'], to: 'closed' },
    ],
    guards: [],
  },
  correct: {
    title: { ko: '오기 정정', en: 'correct a clerical error' },
    by: ['clerk'],
    moves: stay([...RUNNING, ...SITTING, 'adjourned', 'ended', 'closed']),
    guards: ['is-recorded'],
  },
  convene: {
    title: { ko: '회의 소집', en: 'call a sitting' },
    by: ['clerk'],
    moves: [{ from: ['draft'], to: 'convened' }],
    guards: ['to-come'],
  },
  'put-on-agenda': {
    title: { ko: '안건 올리기', en: 'put cases on the agenda' },
    by: ['clerk'],
    moves: stay(['convened']),
    guards: ['waits-for-committee'],
  },
  'open-session': {
    title: { ko: '개회', en: 'open the session' },
    by: ['clerk'],
    moves: [{ from: ['convened'], to: 'session' }],
    guards: ['panel-seated', 'quorum-present', 'has-begun'],
  },
  adjourn: {
    title: { ko: '폐회', en: 'adjourn' },
    by: ['clerk'],
    moves: [{ from: ['session'], to: 'adjourned' }],
    guards: ['no-motion-open'],
  },
  'publish-minutes': {
    title: { ko: '회의록 공개', en: 'publish the minutes' },
    by: ['clerk'],
    moves: [{ from: ['adjourned'], to: 'published' }],
    guards: [],
  },
}
