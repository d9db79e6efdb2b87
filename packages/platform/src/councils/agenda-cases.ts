import { figureAt, totalOf } from '@ondol/rules'
import { answerOf, askRules, findCase, referenceOf, standingFacts } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import type { CouncilContext } from './context.ts'
import type { AgendaCase } from './model/council-payloads.ts'
import { deliberationOf } from './rent-facts.ts'

/** Cases as they go on an agenda, with what the rules say of each now. Those that the actor does not see are left out. */
export async function agendaCases(
  context: CouncilContext,
  transaction: Transaction,
  ids: readonly string[],
): Promise<readonly AgendaCase[]> {
  const found: AgendaCase[] = []
  for (const id of ids) {
    const item = await agendaCase(context, transaction, id)
    if (item !== undefined) found.push(item)
  }
  return found
}

async function agendaCase(
  { cases }: CouncilContext,
  transaction: Transaction,
  id: string,
): Promise<AgendaCase | undefined> {
  const kept = await findCase(transaction, id)
  if (kept === undefined) return undefined
  const { pack } = cases.packs
  const standing = await standingFacts(cases, transaction, kept.state)
  const answer = answerOf(askRules(pack, standing, kept.state).result)
  const { programme } = kept.state
  const rules = answer.status === 'unknown' ? null : answer.status === 'eligible' ? 'approve' : 'reject'
  const { amount = null, months = null } = answer.benefit ?? {}
  const { guideline } = deliberationOf(pack)
  const today = seoulToday(cases.now())
  const isSmall =
    rules === 'reject' ||
    ((totalOf(answer) ?? Number.POSITIVE_INFINITY) <=
      figureAt(pack.definition, guideline.togetherAtMost, today) &&
      (months ?? Number.POSITIVE_INFINITY) <= figureAt(pack.definition, guideline.monthsAtMost, today))
  const within = rules !== null && guideline.programmes.includes(programme) && isSmall
  return { case: id, reference: referenceOf(id), programme, rules, amount, months, within }
}
