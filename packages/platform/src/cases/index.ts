export { type ActionRequest, actionRequestSchema, personActionSchema, wordsSchema } from './action-schemas.ts'
export { ACTION_NAMES, ACTIONS, type ActionName } from './actions.ts'
export { GUARDS } from './guards.ts'
export { ARROWS, type Arrow } from './machine.ts'
export type { PersonAction, RulesAnswer } from './payloads.ts'
export { STATE_NAMES, STATES, type State } from './states.ts'
export {
  caseItemSchema,
  caseViewSchema,
  deskCaseViewSchema,
  flagsSchema,
  namedSchema,
  rulesAnswerSchema,
} from './view-schemas.ts'
export type { CaseItem, CaseView, DeskCaseView, Flags, Named } from './views.ts'
