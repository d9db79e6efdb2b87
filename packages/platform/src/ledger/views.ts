import { z } from 'zod'
import { referenceOf } from '../cases/index.ts'
import { textSchema } from '../policy/index.ts'
import { ACCOUNT_KINDS, ACCOUNT_TITLES } from './account.ts'
import type { BudgetUse } from './budget-use.ts'
import type { TransferView } from './list-transfers.ts'
import { TRANSFER_KINDS } from './moves.ts'
import type { AccountView } from './store.ts'
import type { TrialBalance } from './trial-balance.ts'

const won = z.int()
const owner = {
  programme: z.string().nullable(),
  year: z.int().nullable(),
  fund: z.string().nullable(),
}

export const accountSchema: z.ZodType<AccountAnswer> = z
  .object({
    code: z.string(),
    kind: z.enum(ACCOUNT_KINDS),
    title: textSchema,
    ...owner,
    balance: won.describe('What the account holds, in whole won, on the side on which it holds'),
  })
  .meta({ id: 'LedgerAccount' })

/** An account with its title. */
export interface AccountAnswer extends AccountView {
  readonly title: z.output<typeof textSchema>
}

/** An account as it is answered. */
export function accountAnswer(account: AccountView): AccountAnswer {
  return { ...account, title: ACCOUNT_TITLES[account.kind] }
}

export const transferSchema: z.ZodType<TransferAnswer> = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    kind: z.enum(TRANSFER_KINDS),
    memo: z.string(),
    caseId: z.uuid().nullable(),
    reference: z.string().nullable().describe('The number of the case that people are told'),
    institution: z.string().nullable(),
    key: z.string(),
    madeBy: z.string().describe('An account, or system/ and the job'),
    entries: z.array(
      z.object({ account: z.string(), amount: won.describe('A debit above zero, a credit below') }),
    ),
  })
  .meta({ id: 'LedgerTransfer' })

/** A transfer whose time is written out. */
export interface TransferAnswer extends Omit<TransferView, 'at'> {
  readonly at: string
  readonly reference: string | null
}

/** A transfer as it is answered. */
export function transferAnswer(transfer: TransferView): TransferAnswer {
  const { at, caseId } = transfer
  return { ...transfer, at: at.toISOString(), reference: caseId === null ? null : referenceOf(caseId) }
}

export const budgetUseSchema: z.ZodType<BudgetUse> = z
  .object({
    programme: z.string(),
    year: z.int(),
    budget: won,
    reserved: won,
    committed: won,
    paid: won,
    free: won,
    receivable: won,
    forgone: won,
  })
  .meta({ id: 'BudgetUse', description: 'budget = free + reserved + committed + paid; whole won' })

/** The trial balance with the titles of its accounts. */
export interface TrialAnswer extends Omit<TrialBalance, 'rows'> {
  readonly rows: readonly (TrialBalance['rows'][number] & Pick<AccountAnswer, 'title'>)[]
}

/** A trial balance as it is answered. */
export function trialAnswer(balance: TrialBalance): TrialAnswer {
  return { ...balance, rows: balance.rows.map((row) => ({ ...row, title: ACCOUNT_TITLES[row.kind] })) }
}

export const trialBalanceSchema: z.ZodType<TrialAnswer> = z
  .object({
    rows: z.array(
      z.object({
        kind: z.enum(ACCOUNT_KINDS),
        title: textSchema,
        ...owner,
        accounts: z.int(),
        entries: z.int(),
        debit: won,
        credit: won,
        departing: z.int().describe('Accounts whose kept balance is not what their entries add up to'),
      }),
    ),
    debit: won,
    credit: won,
    broken: z.array(z.uuid()).describe('Transfers that do not sum to zero, the first hundred'),
    holds: z.boolean(),
  })
  .meta({ id: 'TrialBalance' })
