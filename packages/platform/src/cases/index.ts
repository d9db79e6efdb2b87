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
export { actionsFor, askedItem, caseView, viewCase } from './case-view.ts'
export { type CaseContext, openCases } from './context.ts'
export { escalateOverdue } from './escalate.ts'
export { after, fold, NO_CASE } from './fold.ts'
export { GUARDS } from './guards.ts'
export { heardOf } from './heard.ts'
export { acceptedTermsSchema, lenderChange, lenderReportSchema, lenderTerms } from './lending-schemas.ts'
export type { LenderReport, Offer } from './lending-state.ts'
export type { LendingView } from './lending-view.ts'
export { ARROWS, type Arrow } from './machine.ts'
export { namedSchema } from './named-schema.ts'
export { holderOf, missesName, nextLender } from './next-lender.ts'
export { factAt } from './overlay-facts.ts'
export { parametersAt } from './packs.ts'
export {
  type CaseAction,
  DECLINES,
  type DeclineCode,
  type FactValue,
  type LenderAction,
  type PersonAction,
  type RulesAnswer,
  type StatedFact,
} from './payloads.ts'
export type { CasePorts, Grant, Heard } from './ports.ts'
export { noSuchCase, problemOf } from './problems.ts'
export { readReference, referenceOf } from './reference.ts'
export { caseRoutes } from './routes.ts'
export { type ChainedEvent, chained, contentOf, eventOfRow, eventRow, summaryOf } from './rows.ts'
export { answerOf, askRules, type StandingFacts, standingFacts } from './rules-now.ts'
export { signatureNeeded } from './signature-needed.ts'
export { STATE_NAMES, STATES, type State } from './states.ts'
export { casesLike, findCase, type LikeCase, markDuplicates } from './store.ts'
export type { CaseTables } from './tables.ts'
export {
  type Accepted,
  previewAction,
  type Taken,
  takeAction,
} from './take-action.ts'
export { tellEvent } from './tell-event.ts'
export { timelineFor } from './timeline.ts'
export { verifyCase } from './verify-case.ts'
export {
  applicantViewSchema,
  askedItemSchema,
  caseItemSchema,
  caseViewSchema,
  deskCaseViewSchema,
  factViewSchema,
  flagsSchema,
  rulesAnswerSchema,
  timelineEntrySchema,
} from './view-schemas.ts'
export type {
  ApplicantView,
  AskedItem,
  CaseItem,
  DeskCaseView,
  Difference,
  FactView,
  Flags,
  Named,
  TimelineEntry,
} from './views.ts'
export { wonWords } from './won-words.ts'
