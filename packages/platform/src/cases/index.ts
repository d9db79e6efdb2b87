export { act } from './act.ts'
export { actOnCase } from './act-on-case.ts'
export { ACTION_NAMES, type ActionName } from './action-names.ts'
export {
  personActionSchema,
  wordsSchema,
} from './action-schemas.ts'
export { ACTIONS } from './actions.ts'
export { capacitiesOf } from './capacities.ts'
export { caseItem, flagsOf, ITEM_COLUMNS } from './case-item.ts'
export { type CaseRecord, readCase } from './case-record.ts'
export type { CaseState, Terms } from './case-state.ts'
export { actionsFor, caseView, viewCase } from './case-view.ts'
export { type CaseContext, openCases } from './context.ts'
export { escalateOverdue } from './escalate.ts'
export { after, fold, NO_CASE } from './fold.ts'
export { GUARDS } from './guards.ts'
export { heardOf } from './heard.ts'
export type { Offer } from './lending-state.ts'
export { ARROWS, type Arrow } from './machine.ts'
export { holderOf, missesName, nextLender } from './next-lender.ts'
export { factAt } from './overlay-facts.ts'
export { parametersAt } from './packs.ts'
export type {
  CaseAction,
  DeclineCode,
  FactValue,
  PersonAction,
  RulesAnswer,
  StatedFact,
} from './payloads.ts'
export type { CasePorts, Grant, Heard } from './ports.ts'
export { readReference, referenceOf } from './reference.ts'
export { caseRoutes } from './routes.ts'
export { type ChainedEvent, chained, contentOf, eventOfRow, eventRow, summaryOf } from './rows.ts'
export { answerOf, askRules, type StandingFacts, standingFacts } from './rules-now.ts'
export { signatureNeeded } from './signature-needed.ts'
export { type Capacity, STATE_NAMES, STATES, type State } from './states.ts'
export { casesLike, findCase, type LikeCase, markDuplicates } from './store.ts'
export type { CaseTables } from './tables.ts'
export {
  type Accepted,
  previewAction,
  type Taken,
  takeAction,
} from './take-action.ts'
export { tellEvent } from './tell-event.ts'
export { verifyCase } from './verify-case.ts'
export {
  caseItemSchema,
  caseViewSchema,
  deskCaseViewSchema,
  flagsSchema,
  namedSchema,
  rulesAnswerSchema,
} from './view-schemas.ts'
export type {
  ApplicantView,
  CaseItem,
  DeskCaseView,
  Difference,
  FactView,
  Flags,
  Named,
} from './views.ts'
export { wonWords } from './won-words.ts'
