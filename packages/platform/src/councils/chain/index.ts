export { type FollowContext, followAgreement } from './follow-agreement.ts'
export { keepCouncils } from './keep-councils.ts'
