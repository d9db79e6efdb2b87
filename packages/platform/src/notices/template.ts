import type { Language, Text } from '@ondol/rules'
import { z } from 'zod'

/** What stands in a gap of a template: words, one text in both languages, a number, or several lines. */
export type GapValue = string | number | Text | readonly (string | Text)[] | null

/** What a notice is made of beside its template. */
export type Values = Readonly<Record<string, GapValue>>

/**
 * The words of one language. `{name}` is a gap for a value, `{name:date}`, `{name:day}`, `{name:won}` and
 * `{name:lines}` say how it is written. What misses the value of a gap is left out whole: a paragraph of the
 * letter, a sentence of the message.
 */
export interface Wording {
  readonly subject: string
  readonly letter: readonly string[]
  /** For a telephone that others may see: neither sums, nor what somebody applied for, nor why. */
  readonly message: readonly string[]
}

/** What people are told on one occasion. */
export interface Template<V extends object> {
  readonly values: z.ZodType<V>
  readonly wording: Readonly<Record<Language, Wording>>
}

/** The parts that templates are told, as the database has kept them. */
export const part: {
  readonly text: z.ZodType<Text>
  readonly lines: z.ZodType<readonly (string | Text)[]>
  readonly date: z.ZodType<string>
} = {
  text: z.object({ ko: z.string(), en: z.string() }),
  lines: z.array(z.union([z.string(), z.object({ ko: z.string(), en: z.string() })])),
  date: z.iso.date(),
}
