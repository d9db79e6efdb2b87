export type { Line } from './account.ts'
export { bindGrant, partsHolding } from './bind-grant.ts'
export { bindRelief, type Relief, yearsOfRelief } from './bind-relief.ts'
export { type BudgetUse, budgetUse } from './budget-use.ts'
export { contribute, endow } from './fund-moves.ts'
export { lineOfProgramme } from './line-of-programme.ts'
export { type LinePart, takeFrom } from './line-parts.ts'
export { openYear } from './open-year.ts'
export type { LedgerReason, Outcome } from './refusal.ts'
export { refusalProblem } from './refusal-problem.ts'
export { ledgerRoutes } from './routes.ts'
export {
  bounce,
  commit,
  disburse,
  forgive,
  forgo,
  type MoveMoney,
  type Movement,
  recall,
  reclaim,
  recover,
  release,
  repay,
  reserve,
} from './service.ts'
export { setBudget } from './set-budget.ts'
export { type CaseMoney, moneyOfCase } from './store.ts'
export type { LedgerTables } from './tables.ts'
export { type TrialBalance, trialBalance } from './trial-balance.ts'
