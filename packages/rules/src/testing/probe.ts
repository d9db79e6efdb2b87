import { loadPack, type Pack } from '../evaluate/load-pack.ts'
import type { Trace } from '../evaluate/trace.ts'
import type { Row, Value } from '../evaluate/value.ts'
import type { Expression } from '../expression/expression.ts'
import type { Facts } from '../facts/facts.ts'
import { readFacts } from '../facts/read-facts.ts'
import type { PackDefinition } from '../pack/definition.ts'
import { toyPack } from './toy-pack.ts'
import { text } from './toy-vocabulary.ts'

/** Who is asked, with which facts, of which pack. */
export interface Question {
  /** As `gardener/g`. */
  readonly of?: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly asOf?: string
  readonly pack?: PackDefinition
}

interface Asked {
  readonly pack: Pack
  readonly facts: Facts
  readonly row: Row
  readonly position: number
}

const PROBE = 'probe'

/** Adds a variable of that name to a pack: the way to ask any expression. */
export function withProbe(pack: PackDefinition, entity: string, expression: Expression): PackDefinition {
  const probe = { entity, id: PROBE, title: text('시험', 'probe'), expression }
  return { ...pack, derived: [...pack.derived, probe] }
}

function ask(expression: Expression, question: Question): Asked {
  const { of = 'gardener/g', facts = {}, asOf = '2020-09-15', pack = toyPack } = question
  const [entity = '', id = ''] = of.split('/')
  const loaded = loadPack(withProbe(pack, entity, expression))
  const read = readFacts(loaded, { asOf, ...facts })
  const row = read.rows.get(entity)?.get(id)
  if (row === undefined) throw new Error(`the facts do not hold ${of}`)
  return { pack: loaded, facts: read, row, position: loaded.definition.derived.length - 1 }
}

/** The value of an expression; checks on the way that the trace says the same. */
export function answer(expression: Expression, question: Question = {}): Value {
  const { pack, facts, row, position } = ask(expression, question)
  const unit = pack.layout.derivedUnits[position]
  const value = unit?.evaluate(facts.frame, row)
  const traced = traceOf(expression, question).value
  if (!Object.is(traced, value) && !(traced instanceof Set))
    throw new Error(`the trace says ${String(traced)}, the evaluation ${String(value)}`)
  return value
}

/** The reasons of an expression. */
export function traceOf(expression: Expression, question: Question = {}): Trace {
  const { pack, facts, row, position } = ask(expression, question)
  const unit = pack.layout.derivedUnits[position]
  if (unit === undefined) throw new Error('the probe was not compiled')
  return unit.trace(unit.record(facts.frame, row), row)
}

/** Facts about one gardener `g`. */
export function about(gardener: Readonly<Record<string, unknown>>): Question {
  return { facts: { gardener: { g: gardener } } }
}
