export { followCases } from './follow-case.ts'
export { openBudgets } from './open-budgets.ts'
export { payOut } from './pay-out.ts'
export { tellCases } from './tell-cases.ts'
