export { type Bank, banks } from './banks.ts'
export { type ClaimLaw, claimLaw } from './fair-proposals/claim-law.ts'
export { type ClaimRoute, claimRoute } from './fair-proposals/claim-route.ts'
export {
  type AgreementsOfDistrict,
  type AnonymousAgreement,
  type Comparable,
  comparableAgreements,
  type Quartiles,
} from './fair-proposals/comparable-agreements.ts'
export type { FactsFile } from './fair-proposals/facts-file.ts'
export { type Figure, figureAt } from './fair-proposals/figure-at.ts'
export { type Recommendation, recommendedTerms } from './fair-proposals/recommended-terms.ts'
export type { Payer, Relief, ReliefId } from './fair-proposals/relief.ts'
export { sourceAt } from './fair-proposals/source-at.ts'
export type { Terms } from './fair-proposals/terms.ts'
export { type Proposal, type Weighed, weighTerms } from './fair-proposals/weigh-terms.ts'
export { seoul } from './pack.ts'
export { fundModel } from './population/fund-model.ts'
export { population } from './population/population.ts'
export { reporting } from './population/reporting.ts'
export { properties } from './properties/properties.ts'
export {
  type IdentifierKind,
  identifierKinds,
  type Register,
  type RegisterOffer,
  registers,
} from './registers.ts'
export { type Example, examples } from './situations/situations.ts'
