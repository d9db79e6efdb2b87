import type { PackDefinition } from '@ondol/rules'
import { seoulToday } from '../../clock/index.ts'
import type { Actor, Database, Transaction } from '../../database/index.ts'
import { endow, openYear } from '../../ledger/index.ts'
import { won } from '../../money/index.ts'

const SEEDING: Actor = { kind: 'system', job: 'demonstration' }

/** Assumption: what a fund has in it before its members' contributions carry it. */
const ENDOWMENT = won(2_000_000_000)

interface Around {
  readonly database: Database
  readonly pack: PackDefinition
  readonly ids: () => string
  readonly now: () => Date
}

/** Opens the budgets of every year up to a moment, and endows the funds from what they are to pay. Once, if repeated. */
export async function openBudgets({ database, ...around }: Around, until: Date): Promise<void> {
  const [first, last] = [around.now(), until].map(yearOf)
  await database.transaction(SEEDING, async (transaction) => {
    for (const year of new Set([first, last]))
      if (year !== undefined) await openYear(transaction, around, year)
    await endowFunds(transaction, around)
  })
}

async function endowFunds(
  transaction: Transaction,
  { pack, ids, now }: Omit<Around, 'database'>,
): Promise<void> {
  for (const { id: fund, pays } of pack.administration.funds) {
    const [programme] = pays
    if (programme === undefined) continue
    const outcome = await endow(transaction, {
      key: `demonstration/endow/${fund}`,
      transferId: ids(),
      at: now(),
      fund,
      amount: ENDOWMENT,
      memo: '시연을 위한 기금 출연',
      from: { kind: 'budget', programme, year: yearOf(now()) },
    })
    if (outcome.kind === 'refused')
      throw new Error(`the fund ${fund} cannot be endowed: ${outcome.reasons[0]?.text.en}`)
  }
}

const yearOf = (moment: Date): number => Number(seoulToday(moment).slice(0, 4))
