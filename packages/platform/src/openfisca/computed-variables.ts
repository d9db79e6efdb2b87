import {
  type Expression,
  meaningOf,
  type Pack,
  type Programme,
  phrase,
  type Speech,
  type Text,
} from '@ondol/rules'
import { snakeCase } from './names.ts'
import type { ValueTypeName, Variable } from './variable.ts'

/** A variable for every derived variable of the pack. */
export function derivedVariables(pack: Pack): readonly Variable[] {
  return pack.definition.derived.map(({ entity, id, title, expression }) => ({
    ...ruled(pack, entity, expression),
    name: snakeCase(id),
    entity,
    description: title,
    origin: { kind: 'derived', id },
  }))
}

/** Of every programme: whether it is granted, each figure of its benefit, and what is paid in its place. */
export function programmeVariables(pack: Pack): readonly Variable[] {
  return pack.definition.programmes.flatMap((programme) => [
    eligibility(pack, programme),
    ...figuresOf(programme).map((figure) => figureVariable(pack, programme, figure)),
    ...excludedBy(pack, programme),
  ])
}

function eligibility(pack: Pack, { id, subject, title, conditions }: Programme): Variable {
  const rules = conditions.map(({ holds }) => phrase(holds, subject, english(pack)))
  return {
    name: snakeCase(id),
    entity: subject,
    description: title,
    valueType: 'Boolean',
    definitionPeriod: 'MONTH',
    possibleValues: null,
    origin: { kind: 'eligibility', programme: id },
    formula: rules.join('\n'),
  }
}

interface Figure {
  readonly id: string
  readonly title: Text
  readonly rule: Expression
}

function figuresOf({ benefit }: Programme): readonly Figure[] {
  const { amount, months, text, details } = benefit
  return [
    ...(amount === null ? [] : [{ id: 'amount', title: text, rule: amount }]),
    ...(months === null ? [] : [{ id: 'months', title: MONTHS, rule: months }]),
    ...details.map(({ id, title, value }) => ({ id, title, rule: value })),
  ]
}

const MONTHS: Text = { ko: '개월 수', en: 'months' }

function figureVariable(pack: Pack, { id, subject, title }: Programme, figure: Figure): Variable {
  const { possibleValues, ...rest } = ruled(pack, subject, figure.rule)
  return {
    ...rest,
    name: snakeCase(`${id}-${figure.id}`),
    entity: subject,
    description: { ko: `${title.ko}: ${figure.title.ko}`, en: `${title.en}: ${figure.title.en}` },
    possibleValues: pack.definition.detailChoices[figure.id] ?? possibleValues,
    origin: { kind: 'figure', programme: id, figure: figure.id },
  }
}

function excludedBy({ definition }: Pack, { id, subject, title }: Programme): readonly Variable[] {
  const rivals = definition.exclusions.filter(({ programmes }) => programmes.includes(id))
  if (rivals.length === 0) return []
  return [
    {
      name: snakeCase(`${id}-excluded-by`),
      entity: subject,
      description: { ko: `${title.ko}: 대신 받는 지원`, en: `${title.en}: paid in its place` },
      valueType: 'String',
      definitionPeriod: 'MONTH',
      possibleValues: null,
      origin: { kind: 'excluded-by', programme: id },
      formula: rivals.map(({ text }) => text.en).join('\n'),
    },
  ]
}

type Ruled = Pick<Variable, 'valueType' | 'definitionPeriod' | 'possibleValues' | 'formula'>

function ruled(pack: Pack, entity: string, rule: Expression): Ruled {
  const { type, ids } = meaningOf(rule, entity, english(pack))
  return {
    valueType: TYPES[type.kind],
    definitionPeriod: 'MONTH',
    possibleValues: type.kind === 'choice' && ids !== undefined ? ids : null,
    formula: phrase(rule, entity, english(pack)),
  }
}

const english = (pack: Pack): Speech => ({ pack, language: 'en' })

type Kind = ReturnType<typeof meaningOf>['type']['kind']

const TYPES: Readonly<Record<Kind, ValueTypeName>> = {
  bool: 'Boolean',
  date: 'Date',
  int: 'Int',
  won: 'Float',
  ratio: 'Float',
  area: 'Float',
  choice: 'String',
  set: 'String',
}
