import type { Text } from '../text.ts'

interface FieldWords {
  /** The name of the fact, as a label. */
  readonly title: Text
  /** The question that asks a person for it, in words of daily life. */
  readonly ask?: Text
  /** One sentence that helps to answer. */
  readonly help?: Text
}

/** Yes or no. */
export interface BoolField extends FieldWords {
  readonly type: 'bool'
}
/** A calendar date, `YYYY-MM-DD`. */
export interface DateField extends FieldWords {
  readonly type: 'date'
}
/** A number. Won are whole and not negative; a ratio lies between 0 and 1; an area is in square metres. */
export interface NumberField extends FieldWords {
  readonly type: 'int' | 'won' | 'ratio' | 'area'
  readonly least?: number
  readonly most?: number
  /** For an area: more than this. */
  readonly above?: number
}
/** One of the listed ids, or for a set any number of them. */
export interface ChoiceField extends FieldWords {
  readonly type: 'choice' | 'set'
  /** The names of the ids, short enough for a sentence. */
  readonly choices: Readonly<Record<string, Text>>
  /** The ids in words of daily life, as a question offers them; the name stands where there are none. */
  readonly options?: Readonly<Record<string, Text>>
}
/** The id of a thing of another entity. */
export interface LinkField extends FieldWords {
  readonly type: 'link'
  readonly to: string
}
/** A series by calendar month. */
export interface MonthlyField extends FieldWords {
  readonly type: 'monthly'
  readonly of: 'int' | 'won'
}
/** A fact that may be stated about an entity. */
export type Field = BoolField | DateField | NumberField | ChoiceField | LinkField | MonthlyField

/** A kind of thing that facts are about. */
export interface Entity {
  readonly id: string
  readonly title: Text
  readonly plural: Text
  readonly fields: Readonly<Record<string, Field>>
}

/** The many side of a link, seen from the one side: `members` of a household are the persons linking to it. */
export interface Relation {
  readonly id: string
  readonly entity: string
  readonly title: Text
  readonly from: string
  readonly link: string
}
