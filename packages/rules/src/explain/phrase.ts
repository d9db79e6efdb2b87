import type { Expression, ExpressionOf } from '../expression/expression.ts'
import { versionAt, versionsOf } from '../pack/dated.ts'
import { derivedKey } from '../pack/vocabulary.ts'
import { asCompanion, asSubject } from './korean.ts'
import { arithmeticPhrase, datePhrase } from './phrase-numbers.ts'
import { windowPhrase } from './phrase-window.ts'
import { meaningOf, type Speech } from './speech.ts'
import { valueWords } from './value-words.ts'

/** Says a rule in plain words. With a frame in the speech, parameters are said as their value at its date. */
export function phrase(node: Expression, entity: string, speech: Speech): string {
  const say = (part: Expression): string => phrase(part, entity, speech)
  const { language, pack } = speech
  const ko = language === 'ko'
  switch (node.kind) {
    case 'literal':
      return literalPhrase(node, entity, speech)
    case 'parameter':
      return parameterPhrase(node, entity, speech)
    case 'field':
      return pack.vocabulary.entities.get(node.entity)?.fields[node.field]?.title[language] ?? node.field
    case 'derived':
      return pack.vocabulary.derived.get(derivedKey(node.entity, node.id))?.title[language] ?? node.id
    case 'declared':
      return pack.vocabulary.declarations.get(node.id)?.title[language] ?? node.id
    case 'not':
      return negatedPhrase(node, entity, speech)
    case 'and':
      return node.of.map(say).join(ko ? ', 그리고 ' : ' and ')
    case 'or':
      return node.of.map(say).join(ko ? ', 또는 ' : ' or ')
    case 'compare':
      return comparePhrase(node, entity, speech)
    case 'one-of':
    case 'has':
      return choicePhrase(node, entity, speech)
    case 'arithmetic':
    case 'round-down':
      return arithmeticPhrase(node, say, ko)
    case 'when':
      return whenPhrase(node, say, ko)
    case 'scale':
      return `${pack.vocabulary.parameters.get(node.id)?.title[language] ?? node.id} (${say(node.of)})`
    case 'today':
    case 'first-of-month':
    case 'age':
    case 'months-between':
    case 'add-months':
      return datePhrase(node, say, ko)
    case 'window':
      return windowPhrase(node, say, speech)
    case 'via':
    case 'aggregate':
      return relationPhrase(node, speech)
  }
}

function literalPhrase(node: ExpressionOf<'literal'>, entity: string, speech: Speech): string {
  if (node.type === 'date') return String(node.value)
  return valueWords(node.value, meaningOf(node, entity, speech), speech.language)
}

/** A parameter as its value, where the speech has a date or the value never changes, else by its name. */
function parameterPhrase(node: ExpressionOf<'parameter'>, entity: string, speech: Speech): string {
  const { pack, frame, language } = speech
  const parameter = pack.vocabulary.parameters.get(node.id)
  const versions = parameter === undefined ? [] : versionsOf(parameter)
  const value = (
    frame === undefined && versions.length > 1 ? undefined : versionAt(versions, frame?.today ?? 0)
  )?.value
  if (typeof value === 'number') return valueWords(value, meaningOf(node, entity, speech), language)
  return typeof value === 'string' ? value : `[${parameter?.title[language] ?? node.id}]`
}

type Operators = Readonly<Record<ExpressionOf<'compare'>['op'], string>>

function comparePhrase(node: ExpressionOf<'compare'>, entity: string, speech: Speech): string {
  const [left, right] = [phrase(node.left, entity, speech), phrase(node.right, entity, speech)]
  const dates = meaningOf(node.left, entity, speech).type.kind === 'date'
  if (speech.language === 'en') return `${left} ${(dates ? ENGLISH_DATES : ENGLISH)[node.op]} ${right}`
  const subject = asSubject(left)
  if (node.op === 'eq') return `${subject} ${right}`
  if (node.op === 'ne') return `${subject} ${asCompanion(right)} 다름`
  return `${subject} ${right}${(dates ? KOREAN_DATES : KOREAN)[node.op]}`
}

const KOREAN: Operators = { eq: '', ne: '', lt: ' 미만', le: ' 이하', gt: ' 초과', ge: ' 이상' }
const KOREAN_DATES: Operators = {
  eq: '',
  ne: '',
  lt: '보다 전',
  le: ' 또는 그 전',
  gt: '보다 뒤',
  ge: ' 또는 그 뒤',
}
const ENGLISH: Operators = {
  eq: 'equals',
  ne: 'differs from',
  lt: 'is below',
  le: 'is at most',
  gt: 'is above',
  ge: 'is at least',
}
const ENGLISH_DATES: Operators = {
  eq: 'is',
  ne: 'is not',
  lt: 'is before',
  le: 'is on or before',
  gt: 'is after',
  ge: 'is on or after',
}

function negatedPhrase(node: ExpressionOf<'not'>, entity: string, speech: Speech): string {
  const ko = speech.language === 'ko'
  if (node.of.kind === 'one-of') {
    const { of, names } = choiceWords(node.of, entity, speech)
    return ko ? `${asSubject(of)} ‘${names}’ 아님` : `${of} is not “${names}”`
  }
  const said = phrase(node.of, entity, speech)
  return ko ? `${said}: 아니어야 함` : `not ${said}`
}

function choiceWords(
  node: ExpressionOf<'one-of' | 'has'>,
  entity: string,
  speech: Speech,
): { readonly of: string; readonly names: string } {
  const meaning = meaningOf(node.of, entity, speech)
  const ids = node.kind === 'has' ? [node.choice] : node.choices
  const names = ids.map((id) => valueWords(id, meaning, speech.language)).join(' / ')
  return { of: phrase(node.of, entity, speech), names }
}

function choicePhrase(node: ExpressionOf<'one-of' | 'has'>, entity: string, speech: Speech): string {
  const { of, names } = choiceWords(node, entity, speech)
  if (speech.language === 'ko')
    return node.kind === 'has' ? `${of}: ${names} 포함` : `${asSubject(of)} ‘${names}’`
  return node.kind === 'has' ? `${of} includes “${names}”` : `${of} is “${names}”`
}

function whenPhrase(node: ExpressionOf<'when'>, say: (part: Expression) => string, ko: boolean): string {
  const rows = node.cases.map(({ if: condition, then }) =>
    ko ? `${say(condition)}이면 ${say(then)}` : `${say(then)} if ${say(condition)}`,
  )
  return [...rows, ko ? `그 밖에는 ${say(node.otherwise)}` : `otherwise ${say(node.otherwise)}`].join('; ')
}

const AGGREGATES = {
  any: { ko: ' 가운데 하나라도', en: 'any of the' },
  every: { ko: ' 모두', en: 'each of the' },
  sum: { ko: '의 합계', en: 'the sum over the' },
  max: { ko: ' 가운데 가장 큰 값', en: 'the largest over the' },
  min: { ko: ' 가운데 가장 작은 값', en: 'the smallest over the' },
} as const

function relationPhrase(node: ExpressionOf<'via' | 'aggregate'>, speech: Speech): string {
  const { pack, language } = speech
  if (node.kind === 'via') {
    const field = pack.vocabulary.entities.get(node.entity)?.fields[node.link]
    const title = field?.title[language] ?? node.link
    const of = phrase(node.of, field?.type === 'link' ? field.to : node.entity, speech)
    return language === 'ko' ? `${title}의 ${of}` : `${title}’s ${of}`
  }
  const relation = pack.vocabulary.relations.get(node.relation)
  const title = relation?.title[language] ?? node.relation
  if (isCount(node)) return language === 'ko' ? `${title} 수` : `the number of ${title}`
  const of = phrase(node.of, relation?.from ?? '', speech)
  const words = AGGREGATES[node.op][language]
  return language === 'ko' ? `${title}${words}: ${of}` : `${words} ${title}: ${of}`
}

/** A sum of one for each is a count. */
function isCount({ op, of }: ExpressionOf<'aggregate'>): boolean {
  return op === 'sum' && of.kind === 'literal' && of.value === 1
}
