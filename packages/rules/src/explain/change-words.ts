import type { Value } from '../evaluate/value.ts'
import type { CompareOperator } from '../expression/expression.ts'
import type { Language } from '../text.ts'
import type { Explanation } from './explain.ts'
import { asObject, asRequired, asSubject } from './korean.ts'
import { type Change, nearestChange } from './nearest-change.ts'
import { type ParameterReason, parameterReason } from './parameter-reason.ts'
import { phrase } from './phrase.ts'
import { meaningOf, type Speech } from './speech.ts'
import { type Meaning, valueWords } from './value-words.ts'

/** What would turn a refusal, in words. Plain data. */
export interface ChangeReason {
  /** The condition that failed. */
  readonly condition: string
  /** `매출 감소율: 지금 43%, 50% 이상이어야 합니다` */
  readonly text: string
  readonly subject: string
  readonly what: string
  readonly seen: string
  readonly needed: string
  readonly parameter: ParameterReason | null
}

/** The nearest changes that would turn every refused condition of an answer, in words. */
export function changesNeeded(explanation: Explanation, speech: Speech): readonly ChangeReason[] {
  return explanation.conditions.flatMap(({ id, trace }) =>
    trace.value === false
      ? (nearestChange(trace) ?? []).map((change) => changeReason(id, change, speech))
      : [],
  )
}

function changeReason(condition: string, change: Change, speech: Speech): ChangeReason {
  const { node, row, seen } = change
  const meaning = boundMeaning(change, meaningOf(node, row.entity, speech), speech)
  const what = phrase(node, row.entity, speech)
  const now = valueWords(seen, meaning, speech.language)
  const needed = neededWords(change, meaning, speech)
  const text =
    speech.language === 'ko' ? `${asSubject(what)} 지금 ${now} → ${needed}` : `${what} is ${now}; ${needed}`
  return {
    condition,
    text,
    subject: row.subject,
    what,
    seen: now,
    needed,
    parameter: change.parameter === null ? null : parameterReason(change.parameter, speech),
  }
}

/** A count is said in the unit of the parameter that bounds it. */
function boundMeaning({ parameter }: Change, meaning: Meaning, { pack }: Speech): Meaning {
  const unit = parameter === null ? undefined : pack.vocabulary.parameters.get(parameter)?.unit
  return unit === undefined ? meaning : { ...meaning, unit }
}

const KOREAN: Readonly<Record<CompareOperator, string>> = {
  eq: '',
  ne: '이(가) 아니어야 합니다',
  lt: ' 미만이어야 합니다',
  le: ' 이하여야 합니다',
  gt: '',
  ge: ' 이상이어야 합니다',
}
const ENGLISH: Readonly<Record<CompareOperator, string>> = {
  eq: '',
  ne: 'anything but ',
  lt: 'less than ',
  le: 'at most ',
  gt: 'more than ',
  ge: 'at least ',
}

function neededWords({ needed }: Change, meaning: Meaning, { language }: Speech): string {
  const said = (value: Value): string => valueWords(value, meaning, language)
  switch (needed.kind) {
    case 'bound':
      return boundWords(needed.op, said(needed.value), language)
    case 'one-of':
    case 'none-of':
      return idsWords({ kind: needed.kind, names: needed.ids.map(said) }, language)
    case 'truth':
      return language === 'ko' ? `‘${said(needed.value)}’여야 합니다` : `“${said(needed.value)}” is needed`
    case 'some':
      return language === 'ko' ? '하나 이상 있어야 합니다' : 'at least one is needed'
  }
}

function boundWords(op: CompareOperator, limit: string, language: Language): string {
  if (language === 'en') return `${ENGLISH[op]}${limit} is needed`
  if (op === 'eq') return `${asRequired(limit)} 합니다`
  return op === 'gt' ? `${asObject(limit)} 넘어야 합니다` : `${limit}${KOREAN[op]}`
}

function idsWords({ kind, names }: Ids, language: Language): string {
  const all = names.map((name) => (language === 'ko' ? `‘${name}’` : `“${name}”`))
  if (language === 'en') return `${kind === 'one-of' ? '' : 'anything but '}${all.join(' or ')} is needed`
  if (kind === 'none-of') return `${asSubject(all.join(', '))} 아니어야 합니다`
  return all.length > 1 ? `${all.join(', ')} 가운데 하나여야 합니다` : `${asRequired(all.join(''))} 합니다`
}

interface Ids {
  readonly kind: 'one-of' | 'none-of'
  readonly names: readonly string[]
}
