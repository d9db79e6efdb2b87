import { deliveryOf, type PackDefinition, type Text } from '@ondol/rules'
import { type Applicant, openDetails } from '../../applications/index.ts'
import { type CasePorts, type CaseState, findCase, type Grant, referenceOf } from '../../cases/index.ts'
import { seoulToday } from '../../clock/index.ts'
import type { Transaction } from '../../database/index.ts'
import { won } from '../../money/index.ts'
import { followDecision, type PaymentContext } from '../../payments/index.ts'
import type { KeyRing } from '../../secrets/index.ts'

interface Around {
  readonly pack: PackDefinition
  readonly keys: KeyRing
  readonly payments: PaymentContext
}

/** Budgets and payments follow what is decided on a case, in its transaction. */
export function followCases({ pack, keys, payments }: Around): CasePorts['reserve'] {
  return async (transaction: Transaction, grant: Grant): Promise<Text | null> => {
    const kept = await findCase(transaction, grant.caseId)
    if (kept === undefined) throw new Error(`case ${grant.caseId} is not there to be paid`)
    const { decision } = kept.state
    const account = await accountOf(transaction, kept.state, keys)
    return await followDecision(transaction, payments, {
      caseId: grant.caseId,
      applicantId: grant.applicantId,
      institutionId: grant.institutionId,
      programme: grant.programme,
      reference: referenceOf(grant.caseId),
      seq: grant.seq,
      decidedBy: [decision?.decidedBy, decision?.signedBy].flatMap((one) => one ?? []),
      account,
      payable: won(grant.payable),
      firstDue: seoulToday(payments.now()),
      ...partsOf(pack, kept.state),
    })
  }
}

/** In how many parts the benefit of a case is paid. */
function partsOf(
  { programmes }: Pick<PackDefinition, 'programmes'>,
  { programme, decision }: Pick<CaseState, 'programme' | 'decision'>,
): { readonly parts: number; readonly every: 'once' | 'monthly' | 'yearly' } {
  const benefit = programmes.find(({ id }) => id === programme)?.benefit
  const delivery = benefit === undefined ? null : deliveryOf(benefit)
  const every = delivery?.kind === 'paid' ? delivery.schedule : 'once'
  const months = decision?.months ?? 1
  const parts = { once: 1, monthly: months, yearly: Math.ceil(months / 12) }[every]
  return { parts: Math.max(1, parts), every }
}

async function accountOf(
  transaction: Transaction,
  { application }: Pick<CaseState, 'application'>,
  keys: KeyRing,
): Promise<NonNullable<Applicant['account']> | null> {
  const row = await transaction
    .selectFrom('application')
    .where('id', '=', application)
    .select('details_sealed')
    .executeTakeFirstOrThrow()
  return openDetails(keys, application, row.details_sealed).applicant.account ?? null
}
