import type { Expression, Pack, Variation } from '@ondol/rules'
import type { Truth } from '../formula/truth.ts'
import type { Seen } from '../replay/seen.ts'
import type { Span } from '../space/spans.ts'
import type { Side } from '../translate/side.ts'

/** What a second set of facts differs in from the first. */
export type Difference =
  | { readonly kind: 'change'; readonly change: Variation }
  /** The same facts under another pack. */
  | { readonly kind: 'pack'; readonly pack: Pack }

/** One thing to look for among all cases. */
export interface Inquiry {
  readonly differs: Difference | null
  /** Rules that it asks beside the programmes, for the interpreter. */
  readonly rules: readonly Expression[]
  /** True of the cases that are looked for. */
  readonly goal: (sides: readonly Side[]) => Truth
  /** Whether the interpreter says the same of a case that was found. */
  readonly confirms: (seen: readonly Seen[]) => boolean
}

/** How a claim is settled: by cases that must exist, one for each inquiry, or by cases that must not. */
export interface Examination {
  readonly wanted: 'cases' | 'no-case'
  readonly inquiries: (pack: Pack, span: Span) => readonly Inquiry[]
}
