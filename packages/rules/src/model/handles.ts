import type { Typed } from '../expression/expression.ts'
import type { Link, Reverse } from '../expression/relations.ts'
import type { Series } from '../expression/series.ts'
import type { Text } from '../text.ts'
import type {
  BoolField,
  ChoiceField,
  DateField,
  Entity,
  Field,
  LinkField,
  MonthlyField,
  NumberField,
  Relation,
} from './field.ts'
import type { ChoiceMark, SetMark } from './value-type.ts'

type Fields = Readonly<Record<string, Field>>
type ChoiceId<F extends ChoiceField> = Extract<keyof F['choices'], string>

/** What a field of an entity is to the rules that use it. */
type Handle<S extends string, F extends Field> = F extends LinkField
  ? Link<S, F['to']>
  : F extends MonthlyField
    ? Series<F['of'], S>
    : F extends BoolField
      ? Typed<'bool', S>
      : F extends DateField
        ? Typed<'date', S>
        : F extends NumberField
          ? Typed<F['type'], S>
          : F extends ChoiceField
            ? Typed<F['type'] extends 'set' ? SetMark<ChoiceId<F>> : ChoiceMark<ChoiceId<F>>, S>
            : never

/** The fields of an entity as parts of rules, and its definition as data. */
export type Handles<S extends string, F extends Fields> = { readonly [K in keyof F]: Handle<S, F[K]> } & {
  readonly definition: Entity
}

/**
 * Declares an entity. Its fields come back typed: a field of `person` does not fit into a rule about
 * `business`, and won cannot be compared with a date.
 */
export function entity<S extends string, F extends Fields>(
  id: S,
  words: { readonly title: Text; readonly plural: Text },
  fields: F,
): Handles<S, F> {
  const handles: Record<string, unknown> = { definition: { id, ...words, fields } }
  for (const [name, field] of Object.entries(fields)) handles[name] = handleOf(id, name, field)
  // The mapped type states field by field what this loop builds; the compiler cannot follow the loop.
  return handles as Handles<S, F>
}

function handleOf(entityId: string, name: string, field: Field): unknown {
  if (field.type === 'link') return { entity: entityId, field: name, to: field.to }
  if (field.type === 'monthly') return { entity: entityId, field: name, of: field.of }
  return { kind: 'field', entity: entityId, field: name }
}

/** Names the many side of a link. */
export function reverse<M extends string, S extends string>(
  link: Link<M, S>,
  id: string,
  title: Text,
): Reverse<S, M> & { readonly definition: Relation } {
  return {
    relation: `${link.to}.${id}`,
    entity: link.to,
    of: link.entity,
    definition: { id: `${link.to}.${id}`, entity: link.to, title, from: link.entity, link: link.field },
  }
}
