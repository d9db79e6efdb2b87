import type { ActRule } from '../act-rule.ts'
import { BOTH, stay } from './states-of-acts.ts'

/** What is done with an agreement. */
export const SETTLED_ACTS: Readonly<
  Record<'sign' | 'report-breach' | 'mend-breach' | 'end' | 'complete' | 'note-relief' | 'note-owed', ActRule>
> = {
  sign: {
    title: { ko: '서명', en: 'sign the agreement' },
    by: BOTH,
    moves: [
      { from: ['agreed'], to: 'in-force', where: 'both-signed' },
      { from: ['agreed'], to: 'same' },
    ],
    guards: ['is-shown-text', 'not-signed', 'may-settle'],
  },
  'report-breach': {
    title: { ko: '위반 신고', en: 'report a breach' },
    by: BOTH,
    moves: stay(['in-force']),
    guards: [],
  },
  'mend-breach': {
    title: { ko: '위반 해소 확인', en: 'confirm that a breach is mended' },
    by: [...BOTH, 'clerk'],
    moves: stay(['in-force']),
    guards: ['is-breach', 'not-own-breach'],
  },
  end: {
    title: { ko: '합의 일찍 끝내기', en: 'end the agreement early' },
    by: [...BOTH, 'clerk'],
    moves: [{ from: ['in-force'], to: 'ended' }],
    guards: ['may-settle', 'not-before-start', 'term-runs'],
  },
  complete: {
    title: { ko: '기간 만료로 종료', en: 'run its full term' },
    by: ['system'],
    moves: [{ from: ['in-force'], to: 'ended' }],
    guards: ['term-over'],
  },
  'note-relief': {
    title: { ko: '감면 신청 연결', en: 'note the landlord’s relief' },
    by: ['system'],
    moves: stay(['in-force', 'ended']),
    guards: [],
  },
  'note-owed': {
    title: { ko: '되돌릴 금액 기록', en: 'note what is owed back' },
    by: ['system'],
    moves: stay(['in-force', 'ended']),
    guards: [],
  },
}
