/** A formula that is true or false, as SMT-LIB text. Constants are `true` and `false`, and folded away. */
export type Truth = string

export const YES: Truth = 'true'
export const NO: Truth = 'false'

export const truthOf = (value: boolean): Truth => (value ? YES : NO)

export function not(of: Truth): Truth {
  if (of === YES) return NO
  if (of === NO) return YES
  return of.startsWith('(not ') ? of.slice('(not '.length, -1) : `(not ${of})`
}

export const and = (...of: readonly Truth[]): Truth => connect('and', of, NO)
export const or = (...of: readonly Truth[]): Truth => connect('or', of, YES)
export const implies = (left: Truth, right: Truth): Truth => or(not(left), right)

function connect(word: 'and' | 'or', of: readonly Truth[], settling: Truth): Truth {
  const parts = new Set(of)
  if (parts.has(settling)) return settling
  parts.delete(settling === NO ? YES : NO)
  for (const part of parts) if (parts.has(not(part))) return settling
  const [first, ...rest] = parts
  if (first === undefined) return not(settling)
  return rest.length === 0 ? first : `(${word} ${[...parts].join(' ')})`
}
