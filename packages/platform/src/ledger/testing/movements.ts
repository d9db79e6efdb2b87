import type { AccountActor, Actor, Role } from '../../database/index.ts'
import { won } from '../../money/index.ts'
import type { Line } from '../account.ts'
import type { Movement } from '../service.ts'
import type { BudgetSetting } from '../set-budget.ts'

export const OFFICE = 'youth-office'
export const AT: Date = new Date('2026-11-23T16:00:00Z')
export const SYSTEM: Actor = { kind: 'system', job: 'test' }

let used = 0
/** An id that nothing has yet. */
export function nextId(): string {
  used += 1
  return `0190a000-0000-7000-8000-${String(used).padStart(12, '0')}`
}

/** A budget line that no other test uses. */
export function newLine(): Extract<Line, { kind: 'budget' }> {
  used += 1
  return { kind: 'budget', programme: `programme-${used}`, year: 2026 }
}

/** Somebody signed in with one role, for an institution where the role has one. */
export function actorWith(role: Role): AccountActor {
  const accountId = nextId()
  const institution = role === 'officer' || role === 'supervisor' ? OFFICE : null
  return { kind: 'account', accountId, roles: ['resident', role], institution, actsFor: [accountId] }
}

interface Stated extends Partial<Movement> {
  readonly line: Line
  readonly caseId: string
}

/** A movement on one line that no other key stands for. */
export function movement({ line, ...stated }: Stated, amount: number): Movement {
  const transferId = nextId()
  return {
    key: `test/${transferId}`,
    transferId,
    at: AT,
    parts: [{ line, amount: won(amount) }],
    institution: OFFICE,
    ...stated,
  }
}

/** A budget that no other key stands for. */
export function budgetOf(
  { programme, year }: Pick<BudgetSetting, 'programme' | 'year'>,
  amount: number,
): BudgetSetting {
  const transferId = nextId()
  const key = `test/${transferId}`
  return { key, transferId, at: AT, programme, year, amount: won(amount), source: '2026년도 본예산' }
}
