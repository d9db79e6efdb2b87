import { endOfPeriod, needsSecondSignature, totalOf } from '@ondol/rules'
import type { Acting, RulesNow } from './acting.ts'
import type { CaseState, Terms } from './case-state.ts'
import type { Decided, Outcome } from './payloads.ts'

/** What a decision comes to. What the officer leaves open, the committee's resolution fills, and then the rules. */
export function termsOf(
  { resolution }: Pick<CaseState, 'resolution'>,
  stated: Decided & { readonly outcome: Outcome },
  { rules, figures, today, actorId }: Pick<Acting, 'rules' | 'figures' | 'today' | 'actorId'>,
): Terms {
  if (rules === null || actorId === null)
    throw new Error('a decision is made by somebody, and not without asking the rules')
  const { outcome } = stated
  const { benefit } = rules.answer
  const grants = outcome === 'approve'
  const amount = grants ? (stated.amount ?? resolution?.amount ?? benefit?.amount ?? null) : null
  const months = grants ? (stated.months ?? resolution?.months ?? benefit?.months ?? null) : null
  const total = grants ? totalIn(rules, amount, months) : null
  return {
    decidedBy: actorId,
    outcome,
    amount,
    unit: rules.unit,
    months,
    total,
    payable: rules.delivery.kind === 'paid' ? (total ?? 0) : 0,
    forgone: rules.delivery.kind === 'revenue-forgone' ? (total ?? 0) : 0,
    rules: rules.answer,
    packHash: rules.packHash,
    because: rules.because,
    departs:
      departsFromRules({ outcome, amount, months }, rules) ||
      departsFromCommittee({ outcome, amount, months }, resolution),
    departure: stated.departure ?? null,
    words: stated.words ?? null,
    appealUntil: endOfPeriod(today, figures.appealDays, figures.holidays),
  }
}

type Said = Pick<Terms, 'outcome' | 'amount' | 'months'>

function departsFromRules({ outcome, amount, months }: Said, { answer }: RulesNow): boolean {
  const grants = answer.status === 'eligible' && answer.excludedBy === null
  if (outcome === 'reject') return grants || answer.status === 'unknown'
  return !grants || amount !== (answer.benefit?.amount ?? null) || months !== (answer.benefit?.months ?? null)
}

function departsFromCommittee(
  { outcome, amount, months }: Said,
  resolution: CaseState['resolution'],
): boolean {
  if (resolution === null) return false
  if (resolution.resolution !== outcome) return true
  if (outcome === 'reject') return false
  const differs = (said: number | null, resolved: number | null): boolean =>
    resolved !== null && said !== resolved
  return differs(amount, resolution.amount) || differs(months, resolution.months)
}

/** True where a supervisor has to sign these terms too. A refusal counts for what the rules would have given. */
export function needsSignature(terms: Terms, { rules, figures }: Pick<Acting, 'rules' | 'figures'>): boolean {
  const isCityMoney = rules?.delivery.kind === 'paid' || rules?.delivery.kind === 'revenue-forgone'
  if (!isCityMoney) return false
  const given = terms.outcome === 'approve' ? terms.total : totalOf(terms.rules)
  return needsSecondSignature(figures, { total: given ?? 0, departs: terms.departs })
}

/** Whole won: a part of a won that a yearly sum leaves over is not paid. */
function totalIn({ kind, unit }: RulesNow, amount: number | null, months: number | null): number | null {
  const total = totalOf({ benefit: { kind, unit, amount, months } })
  return total === undefined ? null : Math.floor(total)
}
