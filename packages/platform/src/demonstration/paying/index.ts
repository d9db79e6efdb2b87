export { openBudgets } from './open-budgets.ts'
export { payOut } from './pay-out.ts'
