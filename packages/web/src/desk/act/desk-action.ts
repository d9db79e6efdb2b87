import type { CaseAction, DeskCase } from '../../server/api-types.ts'

/** What the applicant does, or the paymaster in a place of their own. */
type Elsewhere = 'answer-evidence' | 'withdraw' | 'appeal' | 'withdraw-appeal' | 'release' | 'name-lender'

/** The actions that are taken at the desk. */
export type DeskAction = Exclude<CaseAction['action'], Elsewhere>

/** A part of what has to be said with an action. */
export type Part =
  | 'officer'
  | 'institution'
  | 'reason'
  | 'optionalReason'
  | 'text'
  | 'items'
  | 'corrections'
  | 'outcome'
  | 'terms'
  | 'heldOn'
  | 'words'
  | 'optionalWords'
  | 'departure'

/** What has to be said with each action, in the order in which it is asked for. */
export const PARTS: Readonly<Record<DeskAction, readonly Part[]>> = {
  take: [],
  assign: ['officer'],
  'ask-evidence': ['items'],
  'resume-review': ['reason'],
  'correct-facts': ['corrections', 'reason'],
  'refer-to-committee': ['reason'],
  'send-on': ['institution', 'reason'],
  'committee-decides': ['outcome', 'terms', 'heldOn', 'reason'],
  'propose-decision': ['outcome', 'terms', 'words', 'departure'],
  'return-proposal': ['reason'],
  'second-sign': [],
  approve: ['terms', 'optionalWords', 'departure'],
  reject: ['words', 'departure'],
  close: ['optionalReason'],
  'uphold-appeal': ['reason'],
  'dismiss-appeal': ['reason'],
  reopen: ['reason'],
  'recall-offer': ['reason'],
  note: ['text'],
  message: ['text'],
}

/** The actions of the desk, those that decide first. */
export const DESK_ACTIONS: readonly DeskAction[] = [
  'take',
  'second-sign',
  'return-proposal',
  'approve',
  'propose-decision',
  'reject',
  'ask-evidence',
  'resume-review',
  'correct-facts',
  'refer-to-committee',
  'committee-decides',
  'send-on',
  'uphold-appeal',
  'dismiss-appeal',
  'recall-offer',
  'assign',
  'message',
  'note',
  'reopen',
  'close',
]

/** What one case needs of its own is not said for many at once. */
const OF_ONE_CASE: ReadonlySet<DeskAction> = new Set([
  'send-on',
  'correct-facts',
  'committee-decides',
  'propose-decision',
])

/** The actions that can be taken for many cases at once. */
export const BULK_ACTIONS: readonly DeskAction[] = DESK_ACTIONS.filter((action) => !OF_ONE_CASE.has(action))

/** For many at once, each gets what the rules say of it; who departs from them looks at each. */
export const bulkPartsOf = (action: DeskAction): readonly Part[] =>
  PARTS[action].filter((part) => part !== 'terms' && part !== 'departure')

/** The actions of the desk among those that are open to the reader. */
export const openActions = ({ can }: Pick<DeskCase, 'can'>): readonly DeskAction[] =>
  DESK_ACTIONS.filter((action) => can.includes(action))
