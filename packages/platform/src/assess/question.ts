import { type Facts, type Field, type Pack, parseFactPath, type Text } from '@ondol/rules'

/** The one fact to ask next, with all that a client needs to ask it. */
export interface Question {
  /** As `business/b1.sales.2020-07`; what `skip` takes. */
  readonly fact: string
  readonly entity: string
  readonly id: string
  readonly field: string
  /** `YYYY-MM` where one month of a series is asked for. */
  readonly month: string | null
  readonly type: Field['type']
  /** Of a series: the type of each month's value. */
  readonly of: 'int' | 'won' | null
  readonly title: Text
  readonly ask: Text
  readonly help: Text | null
  /** What may be answered, in words of daily life: the ids of a choice, or of the things in the file that a link may name. */
  readonly choices: readonly { readonly id: string; readonly title: Text }[] | null
  readonly least: number | null
  readonly most: number | null
}

/** Puts a missing fact as a question; `null` where there is none to ask. */
export function questionOf(pack: Pack, facts: Facts, fact: string | null): Question | null {
  const name = fact === null ? undefined : parseFactPath(fact)
  const field = name && pack.vocabulary.entities.get(name.entity)?.fields[name.field]
  if (fact === null || name === undefined || field === undefined) return null
  return {
    fact,
    entity: name.entity,
    id: name.id,
    field: name.field,
    month: name.month ?? null,
    type: field.type,
    of: field.type === 'monthly' ? field.of : null,
    title: field.title,
    ask: field.ask ?? field.title,
    help: field.help ?? null,
    choices: choicesOf(field, facts),
    ...boundsOf(field),
  }
}

function choicesOf(field: Field, facts: Facts): Question['choices'] {
  if (field.type === 'choice' || field.type === 'set')
    return Object.entries({ ...field.choices, ...field.options }).map(([id, title]) => ({ id, title }))
  if (field.type !== 'link') return null
  return [...(facts.rows.get(field.to)?.keys() ?? [])].map((id) => ({ id, title: { ko: id, en: id } }))
}

function boundsOf(field: Field): Pick<Question, 'least' | 'most'> {
  switch (field.type) {
    case 'int':
    case 'won':
    case 'ratio':
    case 'area':
      return { least: field.least ?? 0, most: field.most ?? null }
    case 'monthly':
      return { least: 0, most: null }
    case 'bool':
    case 'date':
    case 'choice':
    case 'set':
    case 'link':
      return { least: null, most: null }
  }
}
