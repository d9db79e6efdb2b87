import type { BoolField, ChoiceField, DateField, NumberField } from '../model/field.ts'

/** What a value of a plain field may be once it is a number. */
export interface FieldRange {
  readonly least: number
  readonly most: number
  readonly whole: boolean
  /** More than this. */
  readonly above: number | undefined
}

const FIRST_DATE = 18000101
const LAST_DATE = 22991231

/** A field whose values are numbers, or are held as numbers. */
export type RangedField = BoolField | ChoiceField | DateField | NumberField

/** The numbers by which a column may hold the values of a field; of a set, one of its ids. */
export function rangeOf(field: RangedField): FieldRange {
  switch (field.type) {
    case 'bool':
      return { least: 0, most: 1, whole: true, above: undefined }
    case 'choice':
    case 'set':
      return { least: 0, most: Object.keys(field.choices).length - 1, whole: true, above: undefined }
    case 'date':
      return { least: FIRST_DATE, most: LAST_DATE, whole: true, above: undefined }
    case 'int':
    case 'won':
    case 'ratio':
    case 'area':
      return {
        least: field.least ?? 0,
        most: field.most ?? (field.type === 'ratio' ? 1 : Number.MAX_SAFE_INTEGER),
        whole: field.type === 'int' || field.type === 'won',
        above: field.above,
      }
  }
}

/** How many 32-bit words hold a set of so many ids. */
export const setWords = (ids: number): number => Math.max(1, Math.ceil(ids / 32))
