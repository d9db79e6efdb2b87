/** Why an entry was not taken; the message says what was expected. */
export type Problem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'too-small'; readonly least: number }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'no-such-date' }

export type Parsed<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'problem'; readonly problem: Problem }

export const taken = <T>(value: T): Parsed<T> => ({ kind: 'value', value })

export const refused = (problem: Problem): Parsed<never> => ({ kind: 'problem', problem })
