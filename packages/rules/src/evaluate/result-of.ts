import type { CompiledCondition, CompiledProgramme, Pack } from './load-pack.ts'
import { collectMissing } from './missing.ts'
import type { Recording } from './record.ts'
import type { BenefitResult, ConditionResult, Result, Status } from './result.ts'
import type { Log } from './step.ts'
import { traceOf, type Unit } from './unit.ts'
import type { Frame, Row, Value } from './value.ts'

/** One programme asked of one row at a date. */
export interface Ask {
  readonly pack: Pack
  readonly compiled: CompiledProgramme
  readonly frame: Frame
  readonly row: Row
  /** Where everything has been recorded already, so that nothing is evaluated twice. */
  readonly recording?: Recording
}

const NONE: readonly string[] = []

/** The answer to one question, before exclusions between programmes. */
export function resultOf(ask: Ask): Result {
  const { compiled, row } = ask
  const conditions = compiled.conditions.map((condition, index) => conditionResult(condition, index, ask))
  const status = statusOf(conditions)
  const benefit = status === 'ineligible' ? null : benefitOf(ask, status)
  return {
    programme: compiled.programme.id,
    subject: row.subject,
    status,
    benefit,
    conditions,
    missing: benefit === null ? NONE : missingFacts(ask, openUnits(compiled, status, benefit)),
    excludedBy: null,
  }
}

function outcome(unit: Unit, log: Log | null | undefined, { frame, row }: Ask): Value {
  return log ? unit.result(log) : unit.evaluate(frame, row)
}

function conditionResult({ unit, results }: CompiledCondition, index: number, ask: Ask): ConditionResult {
  const value = outcome(unit, ask.recording?.conditions[index], ask)
  if (value === undefined) return results.open
  return value === true ? results.holds : results.fails
}

/** Ineligible as soon as one condition is false; unknown if none is false and one is unknown. */
function statusOf(conditions: readonly ConditionResult[]): Status {
  let status: Status = 'eligible'
  for (const { holds } of conditions) {
    if (holds === false) return 'ineligible'
    if (holds === null) status = 'unknown'
  }
  return status
}

function benefitOf(ask: Ask, status: Status): BenefitResult {
  const { compiled, recording } = ask
  const { kind, unit } = compiled.programme.benefit
  // The type check has made sure that an amount and months are numbers.
  const amount = (status === 'eligible' ? figure(compiled.amount, recording?.amount, ask) : null) as
    | number
    | null
  const months = figure(compiled.months, recording?.months, ask) as number | null
  const benefit: Record<string, number | string | null> & BenefitResult = { kind, amount, unit, months }
  compiled.details.forEach((detail, index) => {
    benefit[detail.id] = figure(detail.unit, recording?.details[index], ask)
  })
  return benefit
}

function figure(unit: Unit | null, log: Log | null | undefined, ask: Ask): number | string | null {
  const value = unit === null ? undefined : outcome(unit, log, ask)
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

/** What a missing fact leaves open: the conditions, or for an eligible subject the figures of its benefit. */
function openUnits(compiled: CompiledProgramme, status: Status, benefit: BenefitResult): readonly Unit[] {
  if (status === 'unknown') return compiled.conditions.map(({ unit }) => unit)
  const { amount, months, details } = compiled
  const open: Unit[] = []
  for (const { id, unit } of details) if (benefit[id] === null) open.push(unit)
  if (amount !== null && benefit.amount === null) open.push(amount)
  if (months !== null && benefit.months === null) open.push(months)
  return open
}

function missingFacts({ pack, frame, row }: Ask, open: readonly Unit[]): readonly string[] {
  if (open.length === 0) return NONE
  const found = new Set<string>()
  for (const unit of open) collectMissing(traceOf(unit, frame, row), { frame, layout: pack.layout, found })
  return [...found]
}
