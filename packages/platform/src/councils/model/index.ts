export { ACT_NAMES, ACTS } from './council-acts.ts'
export type { CouncilAct, SignatureMark } from './council-payloads.ts'
export type { CouncilState, Registered } from './council-state.ts'
export { COUNCIL_STATE_NAMES, COUNCIL_STATES } from './council-states.ts'
export {
  lastMonthOf,
  monthsKept,
  type RentTerms,
  reducedRent,
  reductionOf,
} from './rent-terms.ts'
