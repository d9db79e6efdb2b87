import type { Reason, Reasons } from '@ondol/rules'

const collect = (reason: Reason, into: Set<string>): void => {
  if (reason.fact !== null) into.add(reason.fact)
  for (const part of reason.of) collect(part, into)
}

/** Which facts the rules read for an answer. The months of a series are read with it. */
export const readFacts = (reasons: Reasons): ((fact: string) => boolean) => {
  const read = new Set<string>()
  const roots = [...reasons.conditions, ...reasons.details].map(({ reason }) => reason)
  for (const root of [...roots, reasons.amount, reasons.months]) if (root !== null) collect(root, read)
  return (fact) => read.has(fact) || read.has(fact.replace(/\.\d{4}-\d{2}$/, ''))
}
