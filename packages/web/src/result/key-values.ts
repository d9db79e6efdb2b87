import type { Reason } from '@ondol/rules'

/** Steps that only join others: what they looked at stands further in. */
const CONNECTIVES = new Set(['and', 'or', 'not', 'compare', 'one-of', 'has'])
/** Steps that join where they answer yes or no, and are values of their own where they answer a number. */
const PASSAGES = new Set(['via', 'aggregate', 'derived'])

const isJoining = ({ kind, value, of }: Reason): boolean => {
  if (CONNECTIVES.has(kind)) return true
  if (!PASSAGES.has(kind)) return false
  return value === null ? of.some(isJoining) : typeof value === 'boolean'
}

/** Of alternatives the one that holds, of parts that must all hold those that fail: the rest decided nothing. */
const deciding = ({ kind, value, of }: Reason): readonly Reason[] => {
  const isSettledByOne = (kind === 'or' && value === true) || (kind === 'and' && value === false)
  // Of many, "any" is settled by one that does, "every" by one that does not.
  const isSettledByMember = kind === 'aggregate' && of.some((part) => part.value === value)
  return isSettledByOne || isSettledByMember ? of.filter((part) => part.value === value) : of
}

const flatten = (reason: Reason): readonly Reason[] =>
  isJoining(reason) ? deciding(reason).flatMap(flatten) : [reason]

/** The values that decided a condition, each once: the fall of sales, the bound it was held against. */
export const keyValues = (reason: Reason): readonly Reason[] => {
  const seen = new Set<string>()
  return flatten(reason).filter((step) => {
    const whose = step.parameter === null ? step.subject : ''
    const id = `${whose} ${step.text} ${step.shown}`
    const isNew = !seen.has(id) && step.kind !== 'today'
    seen.add(id)
    return isNew
  })
}
