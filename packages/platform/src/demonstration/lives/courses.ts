/** One thing that somebody does with a case. */
export type Step =
  | 'take'
  | 'message'
  | 'reply'
  | 'note'
  | 'ask'
  | 'answer'
  | 'resume'
  | 'correct'
  | 'refer'
  | 'send-on'
  | 'resolve'
  | 'propose'
  | 'return'
  | 'decide'
  | 'depart'
  | 'refuse'
  | 'close'
  | 'withdraw'
  | 'appeal'
  | 'withdraw-appeal'
  | 'uphold'
  | 'dismiss'
  | 'reopen'
  | 'escalate'

/** What becomes of a case until now. */
export interface Course {
  readonly name: string
  /** How many days ago it was handed in. */
  readonly days: readonly [least: number, most: number]
  readonly steps: readonly Step[]
  /** Assumption: how often it happens, of a thousand. */
  readonly weight: number
}

type Days = Course['days']

/** A course by its name, how often it happens and when it began, and then what is done. */
const course = (
  [name, weight, ...days]: readonly [string, number, ...Days],
  ...steps: readonly Step[]
): Course => ({ name, weight, days, steps })

/** Everything that may become of a case. About two thirds are open, so that there is work on every desk. */
export const COURSES: readonly Course[] = [
  course(['waiting', 130, 0, 2.5]),
  course(['late', 35, 5, 12]),
  course(['late-and-told', 25, 6, 14], 'escalate'),
  course(['withdrawn-at-once', 15, 1, 60], 'withdraw'),
  course(['in-review', 110, 1, 13], 'take'),
  course(['in-review-talking', 50, 2, 14], 'take', 'message', 'reply'),
  course(['in-review-noted', 40, 2, 14], 'take', 'note'),
  course(['in-review-late', 25, 19, 32], 'take', 'escalate'),
  course(['asked', 70, 2, 14], 'take', 'ask'),
  course(['asked-late', 25, 20, 40], 'take', 'ask', 'escalate'),
  course(['answered', 50, 5, 16], 'take', 'ask', 'answer'),
  course(['corrected', 20, 3, 14], 'take', 'correct'),
  course(['committee', 40, 4, 24], 'take', 'refer'),
  course(['sent-on', 30, 3, 14], 'take', 'note', 'send-on'),
  course(['resolved', 20, 12, 30], 'take', 'refer', 'resolve'),
  course(['proposed', 30, 3, 14], 'take', 'propose'),
  course(['sent-back', 10, 5, 14], 'take', 'propose', 'return'),
  course(['decided', 90, 12, 90], 'take', 'decide'),
  course(['decided-on-papers', 50, 15, 90], 'take', 'ask', 'answer', 'decide'),
  course(['decided-without', 15, 30, 90], 'take', 'ask', 'resume', 'decide'),
  course(['decided-corrected', 15, 12, 90], 'take', 'correct', 'decide'),
  course(['decided-in-committee', 25, 35, 90], 'take', 'refer', 'resolve', 'decide'),
  course(['departed', 30, 10, 90], 'take', 'note', 'depart'),
  course(['closed', 40, 20, 90], 'take', 'decide', 'close'),
  course(['refused', 15, 10, 90], 'take', 'refuse'),
  course(['appealed', 25, 20, 70], 'take', 'refuse', 'appeal'),
  course(['appeal-withdrawn', 5, 25, 80], 'take', 'refuse', 'appeal', 'withdraw-appeal'),
  course(['appeal-dismissed', 10, 35, 90], 'take', 'refuse', 'appeal', 'dismiss'),
  course(['appeal-upheld', 15, 30, 60], 'take', 'refuse', 'appeal', 'uphold'),
  course(['reopened', 10, 25, 60], 'take', 'decide', 'reopen'),
  course(['withdrawn', 20, 4, 80], 'take', 'message', 'withdraw'),
]

/** Those that fit a case which was handed in so many days ago. */
export function coursesAt(days: number): readonly Course[] {
  return COURSES.filter(({ days: [least, most] }) => days >= least && days <= most)
}

/** For how many days each waits for the one before, about. */
export const DELAYS: Readonly<Record<Step, readonly [least: number, most: number]>> = {
  take: [0.1, 1.5],
  message: [0.2, 2],
  reply: [0.1, 1.5],
  note: [0.1, 1],
  ask: [0.3, 2],
  answer: [1, 7],
  resume: [11, 15],
  correct: [0.3, 2],
  refer: [0.3, 2],
  'send-on': [0.5, 4],
  resolve: [6, 18],
  propose: [0.5, 4],
  return: [0.2, 1],
  decide: [0.8, 6],
  depart: [0.8, 6],
  refuse: [0.8, 6],
  close: [1, 8],
  withdraw: [0.3, 4],
  appeal: [3, 14],
  'withdraw-appeal': [1, 5],
  uphold: [5, 20],
  dismiss: [5, 20],
  reopen: [3, 14],
  escalate: [0, 0],
}
