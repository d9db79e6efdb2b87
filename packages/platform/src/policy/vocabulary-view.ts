import { type Derived, type Entity, type Field, type Pack, phrase, type Text } from '@ondol/rules'
import { z } from 'zod'
import { sourceSchema, textSchema } from './text-schemas.ts'

type Declarations = Pack['definition']['declarations']

/** A variable that the rules compute from facts. */
export interface DerivedView {
  readonly entity: string
  readonly id: string
  readonly title: Text
  /** How it is computed, in plain words. */
  readonly words: Text
}

/** All words in which facts are stated and rules are written. */
export interface VocabularyView {
  readonly pack: { readonly id: string; readonly version: string; readonly title: Text }
  readonly entities: readonly Entity[]
  readonly relations: Pack['definition']['relations']
  readonly derived: readonly DerivedView[]
  readonly declarations: Declarations
  /** Words for the ids that a benefit's details may answer with. */
  readonly detailChoices: Pack['definition']['detailChoices']
}

export function vocabularyView(pack: Pack): VocabularyView {
  const { id, version, title, entities, relations, derived, declarations, detailChoices } = pack.definition
  return {
    pack: { id, version, title },
    entities,
    relations,
    derived: derived.map((one) => derivedView(pack, one)),
    declarations,
    detailChoices,
  }
}

function derivedView(pack: Pack, { entity, id, title, expression }: Derived): DerivedView {
  const words = {
    ko: phrase(expression, entity, { pack, language: 'ko' }),
    en: phrase(expression, entity, { pack, language: 'en' }),
  }
  return { entity, id, title, words }
}

const fieldWords = { title: textSchema, ask: textSchema.exactOptional(), help: textSchema.exactOptional() }
const choices = z.record(z.string(), textSchema)

const fieldSchema: z.ZodType<Field> = z.discriminatedUnion('type', [
  z.object({ type: z.literal(['bool', 'date']), ...fieldWords }),
  z.object({
    type: z.literal(['int', 'won', 'ratio', 'area']),
    ...fieldWords,
    least: z.number().exactOptional(),
    most: z.number().exactOptional(),
    above: z.number().exactOptional(),
  }),
  z.object({ type: z.literal(['choice', 'set']), ...fieldWords, choices, options: choices.exactOptional() }),
  z.object({ type: z.literal('link'), ...fieldWords, to: z.string() }),
  z.object({ type: z.literal('monthly'), ...fieldWords, of: z.enum(['int', 'won']) }),
]) as z.ZodType<Field>

export const vocabularySchema: z.ZodType<VocabularyView> = z
  .object({
    pack: z.object({ id: z.string(), version: z.string(), title: textSchema }),
    entities: z.array(
      z.object({
        id: z.string(),
        title: textSchema,
        plural: textSchema,
        fields: z.record(z.string(), fieldSchema),
      }),
    ),
    relations: z.array(
      z.object({ id: z.string(), entity: z.string(), title: textSchema, from: z.string(), link: z.string() }),
    ),
    derived: z.array(z.object({ entity: z.string(), id: z.string(), title: textSchema, words: textSchema })),
    declarations: z.array(
      z.object({
        id: z.string(),
        title: textSchema,
        source: sourceSchema,
        periods: z.array(z.object({ from: z.string(), to: z.string().exactOptional() })),
      }),
    ),
    detailChoices: z.record(z.string(), choices),
  })
  .meta({ id: 'Vocabulary' })
