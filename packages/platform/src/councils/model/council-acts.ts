import type { ActRule } from './act-rule.ts'
import { COMMITTEE_ACTS } from './acts/committee-acts.ts'
import { SETTLED_ACTS } from './acts/settled-acts.ts'
import { SIDE_ACTS } from './acts/side-acts.ts'

/** The acts by name. */
export const ACT_NAMES = [
  'file',
  'serve-notice',
  'join',
  'answer',
  'authorise',
  'end-authority',
  'state-premises',
  'propose',
  'accept',
  'turn-down',
  'take-back',
  'seal-offer',
  'compare-offers',
  'message',
  'add-document',
  'assign-mediator',
  'recuse',
  'challenge',
  'decide-challenge',
  'schedule-hearing',
  'record-hearing',
  'put-settlement',
  'answer-settlement',
  'refer',
  'seat-panel',
  'open-motion',
  'vote',
  'close-motion',
  'give-up',
  'extend',
  'expire',
  'report-suit',
  'withdraw',
  'sign',
  'report-breach',
  'mend-breach',
  'end',
  'complete',
  'note-relief',
  'note-owed',
  'ask-review',
  'decide-review',
  'correct',
  'convene',
  'put-on-agenda',
  'open-session',
  'adjourn',
  'publish-minutes',
] as const
export type ActName = (typeof ACT_NAMES)[number]

/** Everything that can be done in a council: who may, from which states, where it leads, and what must hold. */
export const ACTS: Readonly<Record<ActName, ActRule>> = { ...SIDE_ACTS, ...COMMITTEE_ACTS, ...SETTLED_ACTS }
