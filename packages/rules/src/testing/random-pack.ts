import type { Expression } from '../expression/expression.ts'
import type { Entity, Field, Relation } from '../model/field.ts'
import type { Declaration, PackDefinition } from '../pack/definition.ts'
import type { Derived } from '../pack/derived.ts'
import type { Bracket, Parameter } from '../pack/parameter.ts'
import type { BenefitUnit, Programme } from '../pack/programme.ts'
import type { Draw } from './draw.ts'
import { randomExpression, type Typing } from './random-expression.ts'
import { CHOICES, randomDate, randomNumber } from './random-values.ts'
import { toyAdministration, toyFigures } from './toy-administration.ts'
import { rulebook, text } from './toy-vocabulary.ts'

const title = text('이름', 'name')
const NUMBER_TYPES = ['int', 'won', 'ratio', 'area'] as const
const choices = Object.fromEntries(CHOICES.map((id) => [id, title]))

/** A whole random pack: entities that link to each other, parameters, variables and programmes over them. */
export function randomPack(draw: Draw): PackDefinition {
  const ids = ['apple', 'pear', 'plum'].slice(0, draw.int(1, 3))
  const entities = ids.map((id) => randomEntity(draw, id, ids))
  const base: PackDefinition = {
    id: 'random',
    version: '1',
    title,
    entities,
    relations: entities.flatMap(relationsOf),
    declarations: ['flood', 'frost'].map((id) => randomDeclaration(draw, id)),
    derived: [],
    parameters: [...NUMBER_TYPES, 'date' as const]
      .map((type) => randomParameter(draw, type))
      .concat(scales(draw), toyFigures),
    programmes: [],
    exclusions: [],
    institutions: [{ id: 'board', level: 'city', title, channel: title }],
    administration: { ...toyAdministration, budgets: {}, boroughOf: {} },
    detailChoices: { colour: choices },
  }
  const derived: Derived[] = []
  const count = draw.int(2, 6)
  for (let index = 0; index < count; index++) derived.push(randomVariable(draw, { ...base, derived }, index))
  const withDerived = { ...base, derived }
  const programmes = Array.from({ length: draw.int(2, 4) }, (_, index) =>
    randomProgramme(draw, withDerived, index),
  )
  const rivals = programmes.map(({ id }) => id).slice(0, 2)
  return { ...withDerived, programmes, exclusions: [{ programmes: rivals, text: title, source: rulebook }] }
}

function randomEntity(draw: Draw, id: string, ids: readonly string[]): Entity {
  const fields: Record<string, Field> = {
    yes: { type: 'bool', title },
    also: { type: 'bool', title },
    day: { type: 'date', title },
    number: { type: 'int', title, most: 40 },
    more: { type: 'int', title, most: 40 },
    sum: { type: 'won', title },
    debt: { type: 'won', title },
    part: { type: 'ratio', title },
    place: { type: 'area', title },
    colour: { type: 'choice', title, choices },
    colours: { type: 'set', title, choices },
    sums: { type: 'monthly', of: 'won', title },
    numbers: { type: 'monthly', of: 'int', title },
  }
  const links = draw.int(0, 2)
  for (let index = 0; index < links; index++) {
    fields[`link${index}`] = { type: 'link', to: draw.pick(ids), title }
  }
  return { id, title, plural: title, fields }
}

function relationsOf(entity: Entity): readonly Relation[] {
  return Object.entries(entity.fields).flatMap(([name, field]) =>
    field.type === 'link'
      ? [{ id: `${field.to}.of-${entity.id}-${name}`, entity: field.to, title, from: entity.id, link: name }]
      : [],
  )
}

function randomDeclaration(draw: Draw, id: string): Declaration {
  const [from = '', to = ''] = [randomDate(draw), randomDate(draw)].sort()
  const periods = draw.chance(50) ? [{ from, to }] : draw.chance(50) ? [{ from }] : []
  return { id, title, source: rulebook, periods }
}

function dated<V>(draw: Draw, value: () => V): Record<string, V> {
  const values: Record<string, V> = { start: value() }
  const more = draw.int(0, 2)
  for (let index = 0; index < more; index++) values[randomDate(draw)] = value()
  return values
}

function randomParameter(draw: Draw, type: (typeof NUMBER_TYPES)[number] | 'date'): Parameter {
  const value = (): number | string => (type === 'date' ? randomDate(draw) : randomNumber(draw, type))
  return {
    kind: 'value',
    id: `p-${type}`,
    type,
    title,
    unit: 'times',
    source: rulebook,
    values: dated(draw, value),
  }
}

function scales(draw: Draw): readonly Parameter[] {
  return (
    [
      ['ratio', 'ratio', 'single'],
      ['int', 'won', 'single'],
      ['won', 'int', 'single'],
      ['won', 'won', 'marginal'],
      ['ratio', 'area', 'single'],
    ] as const
  ).map(([input, output, mode]) => {
    const steps = (): readonly Bracket[] => {
      const thresholds = [
        ...new Set([randomNumber(draw, input), randomNumber(draw, input), randomNumber(draw, input)]),
      ]
      return thresholds
        .sort((left, right) => left - right)
        .map((threshold) => {
          const value = mode === 'marginal' ? randomNumber(draw, 'ratio') : randomNumber(draw, output)
          return draw.chance(50) ? { from: threshold, value } : { above: threshold, value }
        })
    }
    const id = `s-${input}-${output}`
    return {
      kind: 'scale',
      id,
      mode,
      input,
      output,
      title,
      unit: 'times',
      source: rulebook,
      values: dated(draw, steps),
    }
  })
}

const DERIVED_TYPES: readonly Typing[] = ['bool', 'bool', 'int', 'won', 'ratio', 'area', 'date']

function randomVariable(draw: Draw, pack: PackDefinition, index: number): Derived {
  const type = draw.pick(DERIVED_TYPES)
  const entity = draw.pick(pack.entities).id
  return {
    entity,
    id: `v${index}-${type}`,
    title,
    expression: randomExpression(draw, pack, { entity, type, depth: 3 }),
  }
}

const UNITS: readonly BenefitUnit[] = ['KRW', 'KRW/month', 'KRW/year']

function randomProgramme(draw: Draw, pack: PackDefinition, index: number): Programme {
  const [first] = pack.entities
  const subject = (first !== undefined && draw.chance(60) ? first : draw.pick(pack.entities)).id
  const ask = (type: Typing, depth: number): Expression =>
    randomExpression(draw, pack, { entity: subject, type, depth })
  const amount = draw.chance(80) ? ask('won', 2) : null
  const [from = '', to = ''] = [randomDate(draw), randomDate(draw)].sort()
  return {
    ...(draw.chance(15) ? { inForce: { from, to } } : {}),
    id: `programme-${index}`,
    number: index,
    title,
    summary: title,
    source: rulebook,
    subject,
    conditions: Array.from({ length: draw.int(1, 3) }, (_, at) => ({
      id: `condition-${at}`,
      text: title,
      source: rulebook,
      holds: ask('bool', 4),
    })),
    benefit: {
      kind: 'benefit',
      text: title,
      unit: amount === null ? null : draw.pick(UNITS),
      amount: amount === null || draw.chance(30) ? amount : { kind: 'round-down', of: amount, to: 10 },
      months: draw.chance(70) ? ask('int', 2) : null,
      details: [
        { id: 'share', title, value: ask('ratio', 1) },
        { id: 'colour', title, value: ask('choice', 2) },
      ],
    },
    evidence: [],
    decidedBy: ['board'],
    fundingLine: title,
  }
}
