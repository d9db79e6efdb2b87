import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellProblem } from './reading.ts'
import { columnName } from './sheet.ts'

const SHOWN = 12

const ProblemItem = ({ problem }: { readonly problem: CellProblem }): ReactElement => {
  const { t } = useTranslation()
  const place = t('salesTable.problems.place', { row: problem.row + 1, column: columnName(problem.column) })
  const seen = problem.seen === '' ? t('salesTable.problems.blank') : problem.seen
  return (
    <li>
      <strong>{place}</strong> — {t(`salesTable.problems.kind.${problem.kind}`)}
      <span className="import-seen">{t('salesTable.problems.seen', { seen })}</span>
    </li>
  )
}

/** Every cell that could not be read, with its place as the spreadsheet counts it. */
export const ProblemList = ({
  problems,
}: {
  readonly problems: readonly CellProblem[]
}): ReactElement | null => {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  const more = problems.length - SHOWN
  return (
    <div className="import-problems" role="alert">
      <h2 className="import-heading">{t('salesTable.problems.title', { count: problems.length })}</h2>
      <p>{t('salesTable.problems.text')}</p>
      <ul>
        {problems.slice(0, SHOWN).map((problem) => (
          <ProblemItem key={`${problem.row}-${problem.column}-${problem.kind}`} problem={problem} />
        ))}
      </ul>
      {more > 0 && <p>{t('salesTable.problems.more', { count: more })}</p>}
    </div>
  )
}
