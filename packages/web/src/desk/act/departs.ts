import type { DeskCase } from '../../server/api-types.ts'

/** A decision in the making; `null` is what the committee resolved, or else what the rules say. */
export interface Said {
  readonly outcome: 'approve' | 'reject'
  readonly amount: number | null
  readonly months: number | null
}

type Known = Pick<DeskCase, 'rules' | 'resolution'>

/**
 * Whether a decision departs from the rules or the committee, so that its reason is asked for while it is written.
 * The server has the last word.
 */
export const departs = (said: Said, { rules: { now }, resolution }: Known): boolean => {
  const stated: Said = {
    outcome: said.outcome,
    amount: said.amount ?? resolution?.amount ?? now.benefit?.amount ?? null,
    months: said.months ?? resolution?.months ?? now.benefit?.months ?? null,
  }
  return departsFromRules(stated, now) || departsFromCommittee(stated, resolution)
}

const departsFromRules = (said: Said, { status, excludedBy, benefit }: Known['rules']['now']): boolean => {
  const grants = status === 'eligible' && excludedBy === null
  if (said.outcome === 'reject') return grants || status === 'unknown'
  return !grants || said.amount !== (benefit?.amount ?? null) || said.months !== (benefit?.months ?? null)
}

const departsFromCommittee = (said: Said, resolution: Known['resolution']): boolean => {
  if (resolution === null) return false
  if (resolution.resolution !== said.outcome) return true
  const differs = (one: number | null, resolved: number | null): boolean =>
    resolved !== null && one !== resolved
  return (
    said.outcome === 'approve' &&
    (differs(said.amount, resolution.amount) || differs(said.months, resolution.months))
  )
}
