import { formatDate } from '../calendar/calendar.ts'
import type { Trace } from '../evaluate/trace.ts'
import type { Value } from '../evaluate/value.ts'
import { factPath } from '../facts/fact-path.ts'
import { type ChangeReason, changesNeeded } from './change-words.ts'
import type { Explanation } from './explain.ts'
import { type ParameterReason, parameterReason } from './parameter-reason.ts'
import { phrase } from './phrase.ts'
import { partsOf } from './reason-parts.ts'
import { meaningOf, type Speech } from './speech.ts'
import { valueWords } from './value-words.ts'

/** One step of an explanation in words, and the steps that led to it. Plain data, ready for a page or a client. */
export interface Reason {
  readonly kind: string
  /** What was asked: `매출 감소율이 50% 이상`. */
  readonly text: string
  /** What came out, in words: `예`, `43%`, `모름`. */
  readonly shown: string
  /** What came out as a value; a date as `YYYY-MM-DD`, a set as a list, `null` where it is unknown. */
  readonly value: boolean | number | string | readonly string[] | null
  /** Of whom or what: `business/b1`. */
  readonly subject: string
  /** The fact that was read, where the step reads one (a series without its months). */
  readonly fact: string | null
  readonly parameter: ParameterReason | null
  /** True where the same variable was explained before in this answer; then `of` is empty. */
  readonly repeated: boolean
  readonly of: readonly Reason[]
}

/** All reasons of one answer in words. */
export interface Reasons {
  readonly conditions: readonly { readonly id: string; readonly reason: Reason }[]
  readonly amount: Reason | null
  readonly months: Reason | null
  readonly details: readonly { readonly id: string; readonly reason: Reason }[]
  /** For a refusal, what would turn it. */
  readonly changes: readonly ChangeReason[]
}

/** Puts the reasons of an answer into words; a variable is explained where it first appears. */
export function reasonsOf(explanation: Explanation, speech: Speech): Reasons {
  const told = new Set<Trace>()
  const reason = (trace: Trace): Reason => reasonOf(trace, speech, told)
  const { conditions, amount, months, details } = explanation
  return {
    conditions: conditions.map(({ id, trace }) => ({ id, reason: reason(trace) })),
    amount: amount && reason(amount),
    months: months && reason(months),
    details: details.map(({ id, trace }) => ({ id, reason: reason(trace) })),
    changes: changesNeeded(explanation, speech),
  }
}

function reasonOf(trace: Trace, speech: Speech, told: Set<Trace>): Reason {
  const { node, row, value } = trace
  const meaning = meaningOf(node, row.entity, speech)
  const repeated = isRepeated(trace, told)
  return {
    kind: node.kind,
    text: node.kind === 'parameter' ? titleOf(node.id, speech) : phrase(node, row.entity, speech),
    shown: valueWords(value, meaning, speech.language),
    value: meaning.type.kind === 'date' && typeof value === 'number' ? formatDate(value) : plain(value),
    subject: row.subject,
    fact: factOf(trace),
    parameter: parameterOf(trace, speech),
    repeated,
    of: repeated ? [] : partsOf(trace).map((part) => reasonOf(part, speech, told)),
  }
}

/** A variable's own trace is shared between its uses, so it tells whether it was explained before. */
function isRepeated({ node, of }: Trace, told: Set<Trace>): boolean {
  const inner = of[0]
  if (node.kind !== 'derived' || inner === undefined) return false
  if (told.has(inner)) return inner.of.length > 0
  told.add(inner)
  return false
}

function titleOf(parameter: string, { pack, language }: Speech): string {
  return pack.vocabulary.parameters.get(parameter)?.title[language] ?? parameter
}

function plain(value: Value): Reason['value'] {
  if (value === undefined) return null
  return typeof value === 'object' ? [...value] : value
}

function factOf({ node, row, of }: Trace): string | null {
  if (node.kind === 'field' || node.kind === 'window') return factPath(row, node.field)
  if (node.kind !== 'via') return null
  return of[0] === undefined ? factPath(row, node.link) : factOf(of[0])
}

function parameterOf({ node }: Trace, speech: Speech): ParameterReason | null {
  return node.kind === 'parameter' || node.kind === 'scale' ? parameterReason(node.id, speech) : null
}
