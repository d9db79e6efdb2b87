import type { Assessed } from '../assessment/assess-situation.ts'
import { questionOf } from '../situation/question-key.ts'

/** The question to put next; null when nothing is left to ask, and the result is due. */
export const nextStep = ({ next }: Assessed): string | null => (next === null ? null : questionOf(next))
