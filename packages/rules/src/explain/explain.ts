import type { Pack } from '../evaluate/load-pack.ts'
import { rowOf } from '../evaluate/potential.ts'
import { type Recording, record } from '../evaluate/record.ts'
import type { Log } from '../evaluate/step.ts'
import type { Trace } from '../evaluate/trace.ts'
import type { Unit } from '../evaluate/unit.ts'
import type { Facts } from '../facts/facts.ts'

/** The reasons of one answer: the trace of every condition and of every figure of the benefit. */
export interface Explanation {
  readonly programme: string
  readonly subject: string
  readonly conditions: readonly { readonly id: string; readonly trace: Trace }[]
  readonly amount: Trace | null
  readonly months: Trace | null
  readonly details: readonly { readonly id: string; readonly trace: Trace }[]
}

/** Explains one programme for one subject (`business/b1`); `undefined` where there is none such in force. */
export function explain(
  pack: Pack,
  facts: Facts,
  { programme, subject }: Pick<Explanation, 'programme' | 'subject'>,
): Explanation | undefined {
  const compiled = pack.programmes.find((candidate) => candidate.programme.id === programme)
  const row = rowOf(facts, subject)
  if (compiled === undefined || row === undefined || row.entity !== compiled.programme.subject)
    return undefined
  return explanationOf(record(compiled, facts.frame, row))
}

/** The reasons that were recorded with an answer, as trees. */
export function explanationOf({
  compiled,
  row,
  conditions,
  amount,
  months,
  details,
}: Recording): Explanation {
  const traced = (unit: Unit | null, log: Log | null | undefined): Trace | null =>
    unit && log ? unit.trace(log, row) : null
  const all = (units: readonly { readonly id: string; readonly unit: Unit }[], logs: readonly Log[]) =>
    units.map(({ id, unit }, index) => ({ id, trace: unit.trace(logs[index] ?? [], row) }))
  return {
    programme: compiled.programme.id,
    subject: row.subject,
    conditions: all(compiled.conditions, conditions),
    amount: traced(compiled.amount, amount),
    months: traced(compiled.months, months),
    details: all(compiled.details, details),
  }
}
