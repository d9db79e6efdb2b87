import type { RulesAnswer } from '../../server/api-types.ts'

/** Whether a condition held when the case was handed in; `null` where a fact was missing. */
export const heldAtSubmission = (
  { failing, open }: Pick<RulesAnswer, 'failing' | 'open'>,
  condition: string,
): boolean | null => {
  if (open.includes(condition)) return null
  return !failing.includes(condition)
}
