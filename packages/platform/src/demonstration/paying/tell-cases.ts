import type { Text } from '@ondol/rules'
import { sql } from 'kysely'
import { type CaseAction, type CaseContext, takeAction } from '../../cases/index.ts'
import type { Actor, Transaction } from '../../database/index.ts'
import type { PaymentPorts } from '../../payments/index.ts'

const BANK: Actor = { kind: 'system', job: 'payments' }

/** What payments tell cases of: each is an event of the case. */
export function tellCases(cases: () => CaseContext): PaymentPorts {
  const record = async (
    transaction: Transaction,
    {
      actor,
      caseId,
      action,
    }: { readonly actor: Actor; readonly caseId: string; readonly action: CaseAction },
  ): Promise<Text | null> => {
    const taken = await takeAction(cases(), transaction, { actor, caseId, action })
    if (taken.kind === 'done') return null
    if (taken.kind !== 'refused') throw new Error(`case ${caseId} is ${taken.kind} for ${action.action}`)
    const texts = taken.reasons.map(({ text }) => text)
    return { ko: texts.map(({ ko }) => ko).join(' '), en: texts.map(({ en }) => en).join(' ') }
  }
  const mustRecord: typeof record = async (transaction, doing) => {
    const why = await record(transaction, doing)
    if (why !== null) throw new Error(`case ${doing.caseId} refuses ${doing.action.action}: ${why.en}`)
    return null
  }
  return {
    lockCases,
    released: (transaction, { actor, caseId, orderId, amount }) =>
      record(transaction, { actor, caseId, action: { action: 'release', amount, order: orderId } }),
    paid: async (transaction, { caseId, orderId, amount }) => {
      const action = { action: 'mark-paid', amount, order: orderId } as const
      await mustRecord(transaction, { actor: BANK, caseId, action })
    },
    failed: async (transaction, { caseId, orderId, amount, was, reason }) => {
      const why = reason === null ? '은행에 보내지 않음' : `은행 거절 (${reason.code ?? '사유 없음'})`
      const action = { action: 'mark-returned', amount, order: orderId, was, reason: why } as const
      await mustRecord(transaction, { actor: BANK, caseId, action })
    },
    demanded: async () => undefined,
    // Nobody pays into a fund by the bank in a demonstration's past.
    claimCredit: async () => false,
  }
}

/** In the order of their ids, so that two who lock the same never wait for each other. */
async function lockCases(transaction: Transaction, caseIds: readonly string[]): Promise<void> {
  await sql`
    select from case_summary where case_id = any(${[...caseIds]}::uuid[]) order by case_id for update`.execute(
    transaction,
  )
}
