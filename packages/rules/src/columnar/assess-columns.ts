import type { Pack } from '../evaluate/load-pack.ts'
import type { BenefitResult, ConditionResult, Result, Status } from '../evaluate/result.ts'
import type { Programme } from '../pack/programme.ts'
import { type ColumnAnswers, ELIGIBLE, type Figures, INELIGIBLE } from './answers.ts'
import type { ColumnarOptions } from './columnar-options.ts'
import type { ColumnSet } from './columns.ts'
import { compileColumns } from './compile-columns.ts'
import { runBlocks, runStages } from './run-blocks.ts'
import type { ColumnSubject } from './write-subject.ts'

/**
 * The answer of one programme for one row, as the interpreter gives it, without the missing facts. Conditions and
 * further figures are there where they were asked for.
 */
export interface RowResult extends Omit<Result, 'subject' | 'missing'> {
  readonly row: number
}

/**
 * Answers every programme for every row, one object an answer: for tests, and for the few rows that somebody looks
 * at. Over a population ask `compileColumns`, and take what is needed out of its blocks.
 */
export function assessColumns(
  pack: Pack,
  columns: ColumnSet,
  options: ColumnarOptions,
): readonly RowResult[] {
  const compiled = compileColumns(pack, columns, options)
  runStages(compiled)
  return compiled.subjects.flatMap((subject) => resultsOf(pack, subject))
}

function resultsOf({ definition }: Pack, { answers, rows, run }: ColumnSubject): readonly RowResult[] {
  const results: RowResult[] = []
  runBlocks(run, { from: 0, to: rows }, (from, to) => {
    for (const own of answers) {
      const programme = definition.programmes.find(({ id }) => id === own.programme)
      if (programme === undefined) continue
      for (let at = 0; at < to - from; at++)
        results.push({ row: from + at, ...resultAt(own, programme, { at, answers }) })
    }
  })
  return results
}

const STATUSES: readonly Status[] = ['ineligible', 'eligible', 'unknown']
const HOLDS: readonly ConditionResult['holds'][] = [false, true, null]

interface Position {
  readonly at: number
  readonly answers: readonly ColumnAnswers[]
}

function resultAt(
  own: ColumnAnswers,
  programme: Programme,
  { at, answers }: Position,
): Omit<RowResult, 'row'> {
  const status = own.status[at] ?? INELIGIBLE
  return {
    programme: own.programme,
    status: STATUSES[status] ?? 'ineligible',
    benefit: status === INELIGIBLE ? null : benefitAt(own, programme, at),
    conditions: own.conditions.map(({ id, holds }) => ({ id, holds: HOLDS[holds[at] ?? 2] ?? null })),
    excludedBy: answers[own.excludedBy[at] ?? -1]?.programme ?? null,
  }
}

function benefitAt(own: ColumnAnswers, { benefit }: Programme, at: number): BenefitResult {
  const told: Record<string, number | string | null> & BenefitResult = {
    kind: benefit.kind,
    amount: own.status[at] === ELIGIBLE ? numberAt(own.amount, at) : null,
    unit: benefit.unit,
    months: numberAt(own.months, at),
  }
  for (const { id, figures } of own.details) told[id] = figureAt(figures, at)
  return told
}

function figureAt(figures: Figures, at: number): number | string | null {
  switch (figures.kind) {
    case 'number':
      return numberAt(figures.values, at)
    case 'choice':
      return figures.ids[figures.values[at] ?? -1] ?? null
    case 'truth':
      return null
  }
}

function numberAt(values: Float64Array, at: number): number | null {
  const value = values[at] ?? Number.NaN
  return Number.isNaN(value) ? null : value
}
