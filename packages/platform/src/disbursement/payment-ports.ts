import type { Pack, Text } from '@ondol/rules'
import { type CaseAction, type CaseContext, referenceOf, type Taken, takeAction } from '../cases/index.ts'
import type { Actor, Transaction } from '../database/index.ts'
import { claimCredit } from '../fund/index.ts'
import { notify } from '../notices/index.ts'
import { type BankReason, type PaymentPorts, reasonWords } from '../payments/index.ts'

const BANK: Actor = { kind: 'system', job: 'payments/receive' }

/** What payments ask of the rest of the platform: the cases that they pay, funds that are paid into, notices. */
export function paymentPorts(cases: CaseContext): PaymentPorts {
  return {
    lockCases: async (transaction, caseIds) => {
      await transaction
        .selectFrom('case_summary')
        .select('case_id')
        .where('case_id', 'in', caseIds)
        .orderBy('case_id')
        .forUpdate()
        .execute()
    },
    released: async (transaction, { actor, caseId, orderId, amount }) =>
      reasonOf(
        await takeAction(cases, transaction, {
          actor,
          caseId,
          action: { action: 'release', amount, order: orderId },
        }),
      ),
    paid: async (transaction, { caseId, orderId, amount, afterRefusal }) =>
      await tell(cases, transaction, {
        caseId,
        action: { action: 'mark-paid', amount, order: orderId, afterRefusal },
      }),
    failed: async (transaction, { caseId, orderId, amount, was, reason }) => {
      const words = { amount, order: orderId, was, reason: wordsOf(reason) }
      await tell(cases, transaction, { caseId, action: { action: 'mark-returned', ...words } })
    },
    claimCredit: async (transaction, { id, bookedOn, ...credit }) =>
      await claimCredit(transaction, cases, { ...credit, contributionId: id, paidOn: bookedOn }),
    demanded: demanding({ ...cases, pack: cases.packs.pack }),
  }
}

interface DemandingAround extends Pick<CaseContext, 'now' | 'ids'> {
  readonly pack: Pack
}

/** Tells a person that a later decision granted less than was paid. */
export function demanding({ now, ids, pack }: DemandingAround): PaymentPorts['demanded'] {
  const titles = new Map(pack.definition.programmes.map(({ id, title }) => [id, title]))
  return async (transaction, { caseId, amount }) => {
    const found = await transaction
      .selectFrom('case_summary as c')
      .innerJoin('application as a', 'a.id', 'c.application_id')
      .select(['c.application_id', 'c.applicant_id', 'c.institution_id', 'c.programme', 'a.language'])
      .where('c.case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    const about = {
      applicationId: found.application_id,
      caseId,
      applicantId: found.applicant_id,
      institutionId: found.institution_id,
    }
    const programme = titles.get(found.programme) ?? { ko: found.programme, en: found.programme }
    const values = { reference: referenceOf(caseId), programme, amount }
    const notice = {
      to: found.applicant_id,
      kind: 'repayment-asked',
      values,
      language: found.language,
      about,
    } as const
    await notify(transaction, [notice], { ids, now })
  }
}

function reasonOf(taken: Taken): Text | null {
  switch (taken.kind) {
    case 'done':
      return null
    case 'refused':
      return {
        ko: taken.reasons.map(({ text }) => text.ko).join(' '),
        en: taken.reasons.map(({ text }) => text.en).join(' '),
      }
    case 'absent':
    case 'moved-on':
      return { ko: '이 건을 볼 수 없습니다.', en: 'This case cannot be seen.' }
  }
}

interface Telling {
  readonly caseId: string
  readonly action: CaseAction
}

/** What the bank has done is on record, whatever the case makes of it: a refusal would be a fault of ours. */
async function tell(cases: CaseContext, transaction: Transaction, telling: Telling): Promise<void> {
  const why = reasonOf(await takeAction(cases, transaction, { actor: BANK, ...telling }))
  if (why !== null) throw new Error(`case ${telling.caseId} refuses "${telling.action.action}": ${why.en}`)
}

function wordsOf(reason: BankReason | null): string {
  if (reason === null) return '은행이 이유를 밝히지 않았습니다. (The bank gives no reason.)'
  const { ko, en } = reasonWords(reason)
  return `${ko} (${en})`
}
