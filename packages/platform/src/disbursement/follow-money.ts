import { deliveryOf, type Fund, type Pack, type Programme, type Text } from '@ondol/rules'
import { openDetails } from '../applications/index.ts'
import { type CasePorts, type CaseState, type Grant, referenceOf } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import { followMembership } from '../fund/index.ts'
import { bindRelief, type LedgerReason, yearsOfRelief } from '../ledger/index.ts'
import { won } from '../money/index.ts'
import { type Decided, followDecision, type NamedAccount, type PaymentPorts } from '../payments/index.ts'
import { type KeyRing, readBankAccount } from '../secrets/index.ts'

/** What it takes to follow a decision with money. */
export interface MoneyAround {
  readonly pack: Pack
  readonly keys: KeyRing
  readonly now: () => Date
  readonly ids: () => string
  readonly demanded: PaymentPorts['demanded']
}

/**
 * Follows a decision with money, in its own transaction: payments where the city pays, revenue forgone where it cuts
 * a tax, a membership where it pays into a fund for the person. Answers why not.
 */
export function followMoney(around: MoneyAround): CasePorts['reserve'] {
  const { programmes, administration } = around.pack.definition
  return async (transaction, grant) => {
    const programme = programmes.find(({ id }) => id === grant.programme)
    if (programme === undefined) throw new Error(`the pack has no programme ${grant.programme}`)
    const fund = administration.funds.find(({ membership }) => membership === programme.id)
    if (fund !== undefined) return await followMembership(transaction, around, membershipOf(grant, fund))
    switch (deliveryOf(programme.benefit).kind) {
      case 'paid':
        return await followPayments(transaction, around, { grant, programme })
      case 'revenue-forgone':
        return await followRelief(transaction, around, grant)
      case 'lender':
      case 'no-money':
        return null
    }
  }
}

/** The decision that stands and grants something; `null` where none does. */
function granted({ state, decision }: CaseState): CaseState['decision'] {
  return decision?.outcome === 'approve' && state !== 'withdrawn' ? decision : null
}

function membershipOf(grant: Grant, fund: Fund): Parameters<typeof followMembership>[2] {
  const { caseId, seq, programme, institutionId, applicantId: memberId, state } = grant
  const decision = granted(state)
  const stated = decision?.rules.benefit?.[fund.memberShare]
  // Where the officer decides another sum than the rules, the member pays the same as the city.
  const follows = decision?.amount === decision?.rules.benefit?.amount && typeof stated === 'number'
  const city = decision?.amount ?? 0
  const shares = decision === null ? null : { city, member: follows ? stated : city }
  return { fund: fund.id, memberId, caseId, institutionId, programme, seq, shares }
}

interface Paying {
  readonly grant: Grant
  readonly programme: Programme
}

async function followPayments(
  transaction: Transaction,
  { pack, keys, now, ids, demanded }: MoneyAround,
  { grant, programme }: Paying,
): Promise<Text | null> {
  const { caseId, seq, institutionId, applicantId, payable, state } = grant
  const { decision } = state
  const context = { pack: pack.definition, now, ids, sealing: keys, ports: { demanded } }
  return await followDecision(transaction, context, {
    caseId,
    seq,
    institutionId,
    applicantId,
    programme: programme.id,
    reference: referenceOf(caseId),
    payable: won(payable),
    ...scheduleOf(programme, decision?.months ?? null),
    firstDue: seoulToday(now()),
    decidedBy: [decision?.decidedBy, decision?.signedBy].filter((id) => typeof id === 'string'),
    account: payable > 0 ? await accountOf(transaction, keys, state.application) : null,
  })
}

function scheduleOf({ benefit }: Programme, months: number | null): Pick<Decided, 'parts' | 'every'> {
  const delivery = deliveryOf(benefit)
  const every = delivery.kind === 'paid' ? delivery.schedule : 'once'
  const parts = { once: 1, monthly: months ?? 1, yearly: Math.ceil((months ?? MONTHS) / MONTHS) }
  return { every, parts: Math.max(1, parts[every]) }
}

const MONTHS = 12

/** The account that the person named when they applied. */
async function accountOf(
  transaction: Transaction,
  keys: KeyRing,
  application: string,
): Promise<NamedAccount | null> {
  const row = await transaction
    .selectFrom('application')
    .select('details_sealed')
    .where('id', '=', application)
    .executeTakeFirst()
  if (row === undefined) return null
  const { account } = openDetails(keys, application, row.details_sealed).applicant
  const read = account === undefined ? null : readBankAccount(`${account.bank}:${account.number}`)
  if (account === undefined || read?.kind !== 'read') return null
  return { bank: read.value.bank, number: read.value.number, holder: account.holder }
}

async function followRelief(
  transaction: Transaction,
  { now, ids }: MoneyAround,
  { caseId, seq, programme, institutionId, state }: Grant,
): Promise<Text | null> {
  const decision = granted(state)
  const year = Number(seoulToday(now()).slice(0, 4))
  const years = yearsOfRelief(year, decision?.amount ?? 0, decision?.months ?? MONTHS)
  const outcome = await bindRelief(
    transaction,
    { now, ids },
    {
      key: String(seq),
      caseId,
      programme,
      institution: institutionId,
      years: decision === null ? [] : years,
    },
  )
  return outcome.kind === 'refused' ? textOf(outcome.reasons) : null
}

function textOf(reasons: readonly LedgerReason[]): Text {
  return {
    ko: reasons.map(({ text }) => text.ko).join(' '),
    en: reasons.map(({ text }) => text.en).join(' '),
  }
}
