import type { StatedFact } from '../cases/index.ts'
import type { FactValue } from './registers/fact-value.ts'

/** A value under its name, or a series as one fact a month, as `business/b1.sales.2020-07`. */
export function namedFacts(name: string, value: FactValue): readonly StatedFact[] {
  if (!isSeries(value)) return [{ fact: name, value }]
  return Object.entries(value).map(([month, one]) => ({ fact: `${name}.${month}`, value: one }))
}

/** Whether a value is a series by month. */
export function isSeries(value: FactValue): value is Readonly<Record<string, number>> {
  return typeof value === 'object' && !Array.isArray(value)
}
