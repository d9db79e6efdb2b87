import type { Expression } from '../expression/expression.ts'
import { found } from '../facts/facts-error.ts'
import { PackError } from './pack-error.ts'

/** How deep a rule may be nested: far beyond any that people read, far below what overflows the stack. */
const DEEPEST = 200

interface At {
  readonly place: string
  readonly depth: number
}

type Check = (value: unknown, at: At) => void

/**
 * Throws a PackError unless a rule has the form of a node all the way down. The builders make no other; this is
 * for rules that arrive as data, such as a reform.
 */
export function checkShape(rule: unknown, at: At): void {
  if (at.depth > DEEPEST) throw new PackError(at.place, `a rule nested at most ${DEEPEST} deep`)
  if (!isRecord(rule)) throw new PackError(at.place, `a rule, not ${found(rule)}`)
  const kind = rule['kind']
  const shape = typeof kind === 'string' && Object.hasOwn(SHAPES, kind) ? SHAPES[kind as Kind] : undefined
  if (shape === undefined) throw new PackError(at.place, `a known kind of rule, not ${found(kind)}`)
  for (const [name, check] of Object.entries(shape)) check(rule[name], at)
}

type Kind = Expression['kind']

const part: Check = (value, { place, depth }) => checkShape(value, { place, depth: depth + 1 })
const parts: Check = (value, at) => {
  for (const one of listOf(value, at)) part(one, at)
}
const cases: Check = (value, at) => {
  for (const row of listOf(value, at)) {
    part(isRecord(row) ? row['if'] : row, at)
    part(isRecord(row) ? row['then'] : row, at)
  }
}
const name: Check = (value, { place }) => {
  if (typeof value !== 'string') throw new PackError(place, `a name, not ${found(value)}`)
}
const names: Check = (value, at) => {
  for (const one of listOf(value, at)) name(one, at)
}
const plain: Check = (value, { place }) => {
  if (value === undefined || typeof value === 'object')
    throw new PackError(place, `a plain value, not ${found(value)}`)
}
const oneOf = (...ids: readonly string[]): Check => {
  return (value, { place }) => {
    if (!ids.some((id) => id === value))
      throw new PackError(place, `one of ${ids.join(', ')}, not ${found(value)}`)
  }
}
const whole = (least: number): Check => {
  return (value, { place }) => {
    if (!Number.isSafeInteger(value) || Number(value) < least)
      throw new PackError(place, `a whole number of ${least} or more, not ${found(value)}`)
  }
}
const window: Check = (value, at) => {
  const months = isRecord(value) ? value : {}
  oneOf('before', 'after')(months['kind'], at)
  whole(1)(months['from'], at)
  whole(1)(months['to'], at)
  if (months['kind'] === 'after') part(months['date'], at)
}

const SHAPES: Readonly<Record<Kind, Readonly<Record<string, Check>>>> = {
  literal: { type: oneOf('bool', 'int', 'won', 'ratio', 'area', 'date', 'choice'), value: plain },
  parameter: { id: name },
  field: { entity: name, field: name },
  derived: { entity: name, id: name },
  today: {},
  declared: { id: name },
  not: { of: part },
  and: { of: parts },
  or: { of: parts },
  compare: { op: oneOf('eq', 'ne', 'lt', 'le', 'gt', 'ge'), left: part, right: part },
  'one-of': { of: part, choices: names },
  has: { of: part, choice: name },
  arithmetic: { op: oneOf('add', 'subtract', 'multiply', 'divide', 'min', 'max'), of: parts },
  'round-down': { of: part, to: whole(1) },
  when: { cases, otherwise: part },
  scale: { id: name, of: part },
  age: { birthDate: part, at: part },
  'months-between': { from: part, to: part },
  'add-months': { of: part, months: part },
  'first-of-month': { back: whole(0) },
  window: { entity: name, field: name, fold: oneOf('mean', 'total'), months: window },
  via: { entity: name, link: name, of: part },
  aggregate: { op: oneOf('sum', 'max', 'min', 'any', 'every'), relation: name, of: part },
}

function listOf(value: unknown, { place }: At): readonly unknown[] {
  if (!Array.isArray(value)) throw new PackError(place, `a list, not ${found(value)}`)
  return value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
