import type { Fund } from '@ondol/rules'
import type { SystemActor, Transaction } from '../database/index.ts'
import type { OwnRegister } from '../evidence/index.ts'
import type { FundContext } from './context.ts'
import { contributionMonths } from './contribution-months.ts'

const FUND: SystemActor = { kind: 'system', job: 'fund.register' }

/**
 * What the funds say of their members, as a register: that of a fund has the fund's id. A person is known by the
 * account that applied. Of somebody who never was a member under that account nothing is said, and not that it is
 * nothing: they may have paid in under another.
 */
export function fundRegister({ database, pack }: Pick<FundContext, 'database' | 'pack'>): OwnRegister {
  return async ({ id, register, consent, facts }) => {
    const fund = pack.administration.funds.find((one) => one.id === register)
    if (fund === undefined) return null
    return await database.transaction(FUND, async (transaction) => {
      const application = await applicationOf(transaction, consent.reference)
      if (application === undefined || !(await wasMember(transaction, fund, application.applicant_id)))
        return { kind: 'not-found' }
      const { applicant_id: memberId, as_of: asOf } = application
      const { fact } = fund.contributionMonths
      if (!facts.includes(fact)) return { kind: 'found', reference: id, facts: [] }
      const value = await contributionMonths(transaction, { fund, memberId, asOf })
      return { kind: 'found', reference: id, facts: [{ fact, value, asOf }] }
    })
  }
}

async function applicationOf(
  transaction: Transaction,
  id: string,
): Promise<{ readonly applicant_id: string; readonly as_of: string } | undefined> {
  return await transaction
    .selectFrom('application')
    .where('id', '=', id)
    .select(['applicant_id', 'as_of'])
    .executeTakeFirst()
}

async function wasMember(transaction: Transaction, fund: Fund, memberId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('fund_membership')
    .where('fund', '=', fund.id)
    .where('member_id', '=', memberId)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
