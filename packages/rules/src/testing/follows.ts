import type { Trace } from '../evaluate/trace.ts'
import type { Value } from '../evaluate/value.ts'
import type { CompareOperator, Expression, ExpressionOf } from '../expression/expression.ts'
import type { PackDefinition } from '../pack/definition.ts'
import type { Bracket, DatedValue, ScaleParameter } from '../pack/parameter.ts'
import { typeOf } from '../pack/type-of.ts'
import { vocabularyOf } from '../pack/vocabulary.ts'
import type { StatedFacts } from './random-facts.ts'

/** What SEMANTICS.md says, written a second time and as plainly as can be: over JSON, without any compilation. */
export interface World {
  readonly pack: PackDefinition
  readonly facts: StatedFacts
}

/**
 * The first step of an explanation whose value does not follow from the values of its parts and from the stated
 * facts, or `undefined` where every one does.
 */
export function firstUnfounded(trace: Trace, world: World, seen: Set<Trace> = new Set()): string | undefined {
  if (seen.has(trace)) return undefined
  seen.add(trace)
  for (const part of trace.of) {
    const unfounded = firstUnfounded(part, world, seen)
    if (unfounded !== undefined) return unfounded
  }
  const expected = valueFrom(trace, world)
  if (isSame(expected, trace.value)) return undefined
  const parts = trace.of.map(({ value }) => said(value)).join(', ')
  return `${JSON.stringify(trace.node)} of ${trace.row.entity}/${trace.row.id} over (${parts}): ${said(trace.value)} instead of ${said(expected)}`
}

const said = (value: Value): string => (value instanceof Set ? [...value].join('+') : String(value))

function isSame(left: Value, right: Value): boolean {
  if (left instanceof Set && right instanceof Set) return said(left) === said(right)
  return left === right
}

function valueFrom(trace: Trace, world: World): Value {
  const { node, of } = trace
  const parts = of.map(({ value }) => value)
  switch (node.kind) {
    case 'literal':
      return node.type === 'date' ? dateNumber(String(node.value)) : node.value
    case 'parameter':
      return numberOf(inForce(world, node.id))
    case 'field':
      return fieldValue(trace, node, world)
    case 'derived':
      return derivedValue(trace, node, world)
    case 'today':
      return dateNumber(world.facts.asOf)
    case 'declared':
      return isDeclared(node.id, world)
    case 'not':
      return parts[0] === undefined ? undefined : parts[0] === false
    case 'and':
      return counted(node.of, of) && kleene(parts, false)
    case 'or':
      return counted(node.of, of) && kleene(parts, true)
    case 'compare':
      return compared(trace, node, world)
    case 'one-of':
      return parts[0] === undefined ? undefined : node.choices.some((id) => id === parts[0])
    case 'has':
      return parts[0] instanceof Set ? parts[0].has(node.choice) : undefined
    case 'arithmetic':
      return counted(node.of, of) && calculated(node.op, parts)
    case 'round-down':
      return onNumbers(parts, (value) => Math.floor((value + 0.001) / node.to) * node.to)
    case 'when':
      return decided(node, of)
    case 'scale':
      return onNumbers(parts, (value) => scaled(node.id, value, world))
    case 'age':
      return onNumbers(parts, yearsBetween)
    case 'months-between':
      return onNumbers(parts, completedMonths)
    case 'add-months':
      return onNumbers(parts, shifted)
    case 'first-of-month':
      return dateNumber(`${monthAfter(world.facts.asOf.slice(0, 7), -node.back)}-01`)
    case 'window':
      return folded(trace, node, world)
    case 'via':
      return linked(trace, node, world)
    case 'aggregate':
      return aggregated(trace, node, world)
  }
}

function counted(nodes: readonly Expression[], of: readonly Trace[]): true {
  const matches = nodes.length === of.length && nodes.every((node, index) => of[index]?.node === node)
  if (!matches) throw new Error('the trace does not have one part for each part of its node')
  return true
}

const dateNumber = (text: string): number => Number(text.replaceAll('-', ''))
const dateText = (date: number): string => {
  const digits = String(date)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

function thingOf({ row }: Trace, { facts }: World): Record<string, unknown> {
  const thing = facts.things[row.entity]?.[row.id]
  if (thing === undefined) throw new Error(`the facts hold no ${row.entity}/${row.id}`)
  return thing
}

function fieldValue(trace: Trace, { field }: ExpressionOf<'field'>, world: World): Value {
  const stated = thingOf(trace, world)[field]
  const type = world.pack.entities.find(({ id }) => id === trace.row.entity)?.fields[field]?.type
  if (stated === undefined || stated === null) return undefined
  if (type === 'set') return new Set(stated as readonly string[])
  return type === 'date' ? dateNumber(String(stated)) : (stated as Value)
}

function derivedValue({ row, of }: Trace, node: ExpressionOf<'derived'>, { pack }: World): Value {
  const definition = pack.derived.find(({ entity, id }) => entity === row.entity && id === node.id)
  const [part] = of
  if (definition === undefined || of.length !== 1 || part?.node !== definition.expression)
    throw new Error(`a variable follows from its own expression: ${node.id}`)
  return part.value
}

function inForce({ pack, facts }: World, id: string): number | string | readonly Bracket[] {
  const parameter = pack.parameters.find((candidate) => candidate.id === id)
  let value: unknown
  let latest = ''
  for (const [key, dated] of Object.entries(parameter?.values ?? {})) {
    const from = key === 'start' ? '0' : key
    if (from > facts.asOf || from < latest) continue
    latest = from
    value = typeof dated === 'object' && 'value' in dated ? (dated as DatedValue<unknown>).value : dated
  }
  if (value === undefined) throw new Error(`${id} has no value at ${facts.asOf}`)
  return value as number | string | readonly Bracket[]
}

const numberOf = (value: unknown): number => (typeof value === 'string' ? dateNumber(value) : Number(value))

function isDeclared(id: string, { pack, facts }: World): boolean {
  const own = facts.declared[id]
  const periods = pack.declarations.find((declaration) => declaration.id === id)?.periods ?? []
  return (
    (own !== undefined && own.since <= facts.asOf && facts.asOf <= (own.until ?? '9')) ||
    periods.some(({ from, to }) => from <= facts.asOf && facts.asOf <= (to ?? '9'))
  )
}

function kleene(values: readonly Value[], settling: boolean): Value {
  if (values.some((value) => value === settling)) return settling
  return values.some((value) => value === undefined) ? undefined : !settling
}

const TOLERANCE: Readonly<Record<string, number>> = { won: 0.001, ratio: 1e-9, area: 1e-9, int: 0, date: 0 }

function compared({ row, of }: Trace, node: ExpressionOf<'compare'>, { pack }: World): Value {
  const { kind } = typeOf(node.left, { vocabulary: vocabularyOf(pack), entity: row.entity, place: 'compare' })
  return onNumbers(
    of.map(({ value }) => value),
    (left, right) => {
      const difference = left - right
      const isNone = difference === 0 || Math.abs(difference) < (TOLERANCE[kind] ?? Number.NaN)
      return holds(node.op, isNone ? 0 : Math.sign(difference))
    },
  )
}

function holds(op: CompareOperator, order: number): boolean {
  const answers: Readonly<Record<CompareOperator, boolean>> = {
    eq: order === 0,
    ne: order !== 0,
    lt: order < 0,
    le: order <= 0,
    gt: order > 0,
    ge: order >= 0,
  }
  return answers[op]
}

type Calculation = (...of: readonly [number, number]) => Value

function onNumbers(parts: readonly Value[], apply: Calculation): Value {
  const numbers = parts.filter((part) => typeof part === 'number')
  const [first = Number.NaN, second = Number.NaN] = numbers
  const result = numbers.length === parts.length ? apply(first, second) : undefined
  return typeof result === 'number' ? numeric(result) : result
}

/** What is no number is unknown. */
const numeric = (result: number): Value => (Number.isNaN(result) ? undefined : result)

const OPERATIONS: Readonly<
  Record<ExpressionOf<'arithmetic'>['op'], (left: number, right: number) => number>
> = {
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right,
  min: (left, right) => (left < right ? left : right),
  max: (left, right) => (left > right ? left : right),
}

function calculated(op: keyof typeof OPERATIONS, parts: readonly Value[]): Value {
  let result = parts[0]
  for (const part of parts.slice(1)) {
    if (typeof result !== 'number' || typeof part !== 'number' || (op === 'divide' && part === 0))
      return undefined
    result = OPERATIONS[op](result, part)
  }
  return typeof result === 'number' ? numeric(result) : undefined
}

/** Reads the parts of a decision table in the order in which they stand. */
function decided({ cases, otherwise }: ExpressionOf<'when'>, of: readonly Trace[]): Value {
  const left = [...of]
  const take = (node: Expression): Value => {
    const part = left.shift()
    if (part?.node !== node) throw new Error('a decision table tells its rows in order')
    return part.value
  }
  let open = false
  let answer: Value
  for (const row of cases) {
    const condition = take(row.if)
    if (condition === false) continue
    answer = take(row.then)
    if (condition === true) return left.length === 0 && !open ? answer : undefined
    open = true
  }
  answer = take(otherwise)
  if (left.length > 0) throw new Error('a decision table tells nothing more')
  return open ? undefined : answer
}

function scaled(id: string, value: number, world: World): number {
  const parameter = world.pack.parameters.find((candidate) => candidate.id === id) as ScaleParameter
  const steps = inForce(world, id) as readonly Bracket[]
  const tolerance = TOLERANCE[parameter.input] ?? Number.NaN
  if (parameter.mode === 'marginal') {
    return steps.reduce((sum, step, index) => {
      const [from, to] = [thresholdOf(step), thresholdOf(steps[index + 1])]
      return value > from ? sum + (Math.min(value, to) - from) * step.value : sum
    }, 0)
  }
  const reached = steps.filter((step) =>
    step.from === undefined
      ? beyond(value, step.above ?? 0, tolerance)
      : !beyond(step.from, value, tolerance),
  )
  return reached.at(-1)?.value ?? 0
}

const thresholdOf = (step: Bracket | undefined): number =>
  step?.from ?? step?.above ?? Number.POSITIVE_INFINITY
const beyond = (left: number, right: number, tolerance: number): boolean =>
  tolerance === 0 ? left > right : left - right >= tolerance

const partsOfDate = (date: number): readonly [number, number, number] => [
  Math.floor(date / 10000),
  Math.floor(date / 100) % 100,
  date % 100,
]

function yearsBetween(from: number, to: number): number {
  const hadBirthday = to % 10000 >= from % 10000
  return partsOfDate(to)[0] - partsOfDate(from)[0] - (hadBirthday ? 0 : 1)
}

function completedMonths(from: number, to: number): number {
  if (to < from) return -1 * completedMonths(to, from)
  const [[y1, m1, d1], [y2, m2, d2]] = [partsOfDate(from), partsOfDate(to)]
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0)
}

function shifted(date: number, months: number): number {
  const [year, month, day] = partsOfDate(date)
  const last = new Date(Date.UTC(year, month + months, 0))
  last.setUTCDate(Math.min(day, last.getUTCDate()))
  return dateNumber(last.toISOString().slice(0, 10))
}

/** The month so many months after one, as text. */
function monthAfter(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

function folded(trace: Trace, { field, fold, months }: ExpressionOf<'window'>, world: World): Value {
  const length = Math.abs(months.from - months.to) + 1
  const start = months.kind === 'before' ? dateNumber(world.facts.asOf) : trace.of[0]?.value
  if (typeof start !== 'number') return undefined
  const first = monthAfter(dateText(start).slice(0, 7), months.kind === 'before' ? -months.from : months.from)
  const series = (thingOf(trace, world)[field] ?? {}) as Record<string, number>
  let sum = 0
  for (let index = 0; index < length; index++) {
    const stated = series[monthAfter(first, index)]
    if (stated === undefined) return undefined
    sum += stated
  }
  return fold === 'mean' ? sum / length : sum
}

function linked(trace: Trace, { link }: ExpressionOf<'via'>, world: World): Value {
  const id = thingOf(trace, world)[link]
  const [part] = trace.of
  if ((id ?? undefined) !== part?.row.id) throw new Error('a link is told with what it leads to')
  return part?.value
}

function aggregated({ row, of }: Trace, node: ExpressionOf<'aggregate'>, { pack, facts }: World): Value {
  const relation = pack.relations.find(({ id }) => id === node.relation)
  const members = Object.entries(facts.things[relation?.from ?? ''] ?? {}).filter(
    ([, thing]) => thing[relation?.link ?? ''] === row.id,
  )
  if (members.map(([id]) => id).join() !== of.map((part) => part.row.id).join())
    throw new Error('an aggregate is told over all that link here, in the order of the file')
  const values = of.map(({ value }) => value)
  if (node.op === 'any') return kleene(values, true)
  if (node.op === 'every') return kleene(values, false)
  return values.length === 0 ? 0 : calculated(node.op === 'sum' ? 'add' : node.op, values)
}
