import type { Programme } from '@ondol/rules'
import type { CaseAction } from '../../cases/index.ts'
import type { Scene } from './actions.ts'
import { refusalWords, WORDS } from './words.ts'

/** A decision as an officer states it. */
export type Decision = CaseAction<'approve'> | CaseAction<'reject'>

type Deciding = Pick<Scene, 'state' | 'programme' | 'random'>

/** As the rules say: a grant, or a refusal with its conditions. What is not known is refused for want of papers. */
export function decide({ state: { rules }, programme, random }: Deciding): Decision {
  if (rules.status === 'eligible' && rules.excludedBy === null) {
    const words = { plain: random.pick(WORDS.approve) }
    return { action: 'approve', words, ...termOf(programme, rules.benefit?.months ?? null) }
  }
  const words = { plain: refusalWords(programme, rules) }
  if (rules.status !== 'unknown') return { action: 'reject', words }
  const departure = { kind: 'evidence-not-given', reason: WORDS.departures.without } as const
  return { action: 'reject', words, departure }
}

/** A sum a month or year has no total without a term: where the rules set none, the officer does, and says so. */
function termOf(
  { benefit: { unit } }: Pick<Programme, 'benefit'>,
  months: number | null,
): Pick<CaseAction<'approve'>, 'months' | 'departure'> {
  if (months !== null || unit === null || unit === 'KRW') return {}
  return { months: 12, departure: { kind: 'rule-unclear', reason: WORDS.departures.term } }
}

/** Otherwise than the rules say: less than they grant, or a grant where they refuse. */
export function depart(deciding: Deciding): Decision {
  const { state, programme, random } = deciding
  const { rules } = state
  const { amount = null, months = null } = rules.benefit ?? {}
  const isMoney = programme.benefit.unit !== null
  if (rules.status === 'eligible' && rules.excludedBy === null) {
    if (amount === null) return refuse(deciding)
    return {
      action: 'approve',
      amount: Math.floor((amount * random.int(5, 9)) / 100) * 10,
      ...termOf(programme, months),
      words: { plain: random.pick(WORDS.less) },
      departure: { kind: 'evidence-not-believed', reason: WORDS.departures.less },
    }
  }
  return {
    action: 'approve',
    ...(isMoney ? { amount: amount ?? 200_000 } : {}),
    ...(isMoney && months === null && programme.benefit.unit !== 'KRW' ? { months: 3 } : {}),
    words: { plain: random.pick(WORDS.hardship) },
    departure: { kind: 'hardship', reason: WORDS.departures.hardship },
  }
}

/** A refusal, whatever the rules say. */
export function refuse({ state: { rules }, programme }: Omit<Deciding, 'random'>): CaseAction<'reject'> {
  const words = { plain: refusalWords(programme, rules) }
  const departs = rules.status !== 'ineligible' && rules.excludedBy === null
  const departure = { kind: 'evidence-not-believed', reason: WORDS.departures.refuse } as const
  return { action: 'reject', words, ...(departs ? { departure } : {}) }
}

/** The same decision, for a supervisor to sign. */
export function propose(decision: Decision): CaseAction<'propose-decision'> {
  const { action: outcome, words = { plain: WORDS.approve[0] }, ...rest } = decision
  return { action: 'propose-decision', outcome, words, ...rest }
}
