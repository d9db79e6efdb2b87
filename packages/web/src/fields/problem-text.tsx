import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { groupedDigits } from '../format/won.ts'
import type { Problem } from './parsed.ts'

/** Says what was expected of a problem's entry. */
export const useProblemText = (): ((problem: Problem) => string) => {
  const { t } = useTranslation()
  return (problem) => {
    switch (problem.kind) {
      case 'too-small':
        return t('fields.problem.too-small', { least: groupedDigits(problem.least) })
      case 'too-large':
        return t('fields.problem.too-large', { most: groupedDigits(problem.most) })
      case 'empty':
      case 'not-a-number':
      case 'not-whole':
      case 'no-such-date':
        return t(`fields.problem.${problem.kind}`)
    }
  }
}

/** The line under an entry that was not taken. Its place is kept, so that nothing jumps when it appears. */
export const ProblemText = ({
  id,
  problem,
}: {
  readonly id: string
  readonly problem: Problem | null
}): ReactElement => {
  const text = useProblemText()
  return (
    <p id={id} className="field-problem" role="alert">
      {problem === null ? '' : text(problem)}
    </p>
  )
}
