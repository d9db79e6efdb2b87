/** The same keys, with texts of any wording: what a translation must have. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> }
