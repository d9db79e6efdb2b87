import { type ReactElement, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatWon, groupedDigits } from '../../format/won.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import type { BulkAnswer } from '../../server/api-types.ts'
import type { QueueItem } from '../queue/use-queue.ts'
import { useStateTitles } from '../state-titles.ts'

interface BulkLinesProps {
  readonly answer: BulkAnswer
  readonly cases: readonly QueueItem[]
  /** Whether it has been done, or would be. */
  readonly isDone: boolean
  readonly isRunning: boolean
  readonly onRun: (token: string) => void
  readonly onBack: () => void
  readonly onClose: () => void
}

type Line = BulkAnswer['lines'][number]

const LineRow = ({
  line,
  item,
}: {
  readonly line: Line
  readonly item: QueueItem | undefined
}): ReactElement => {
  const { t } = useTranslation(['desk', 'act'])
  const text = useText()
  const titleOf = useStateTitles()
  return (
    <tr className={line.accepted ? '' : 'refused'}>
      <th scope="row">
        <span className="reference">{line.reference ?? item?.reference ?? line.case}</span>
        {item !== undefined && <span className="cell-sub">{text(item.programme.title)}</span>}
      </th>
      <td>
        {line.accepted ? (
          <>
            <span aria-hidden="true">✓ </span>
            {line.to === null ? t('act:bulk.accepted') : t('act:bulk.becomes', { state: titleOf(line.to) })}
          </>
        ) : (
          <>
            <span aria-hidden="true">✗ </span>
            {t('act:bulk.refused')}
            <span className="cell-sub">{line.reasons.map(text).join(' ')}</span>
          </>
        )}
      </td>
      <td className="num">{line.amount === null ? '' : groupedDigits(line.amount)}</td>
    </tr>
  )
}

const Sum = ({ answer, isDone }: Pick<BulkLinesProps, 'answer' | 'isDone'>): ReactElement => {
  const { t } = useTranslation(['desk', 'act'])
  const language = useLanguage()
  const heading = useRef<HTMLParagraphElement>(null)
  const sum = answer.lines.reduce((total, { accepted, amount }) => total + (accepted ? (amount ?? 0) : 0), 0)
  const refused = answer.lines.length - answer.accepted
  useEffect(() => heading.current?.focus(), [])
  return (
    <p ref={heading} tabIndex={-1} className="bulk-sum">
      <strong>{t(isDone ? 'act:bulk.done' : 'act:bulk.would', { count: answer.accepted })}</strong>{' '}
      {refused > 0 && t('act:bulk.refusedCount', { count: refused })}{' '}
      {sum > 0 && t('act:bulk.sum', { sum: formatWon(sum, language) })}
    </p>
  )
}

/** Case by case what would happen or happened, and why something would not; then the button that does it. */
export const BulkLines = (props: BulkLinesProps): ReactElement => {
  const { t } = useTranslation(['desk', 'act'])
  const { answer, cases, isDone, isRunning, onRun, onBack, onClose } = props
  const { token, accepted } = answer
  // What is refused is looked at first.
  const lines = answer.lines.toSorted((a, b) => Number(a.accepted) - Number(b.accepted))
  return (
    <>
      <Sum key={String(isDone)} answer={answer} isDone={isDone} />
      <table className="desk-table bulk-table">
        <thead>
          <tr>
            <th scope="col">{t('act:bulk.case')}</th>
            <th scope="col">{t(isDone ? 'act:bulk.happened' : 'act:bulk.wouldHappen')}</th>
            <th scope="col" className="num">
              {t('column.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.case} line={line} item={cases.find(({ id }) => id === line.case)} />
          ))}
        </tbody>
      </table>
      <div className="dialog-foot">
        {isDone ? (
          <button type="button" className="krds-btn medium primary" onClick={onClose}>
            {t('act:bulk.close')}
          </button>
        ) : (
          <>
            {token !== null && accepted > 0 && (
              <button
                type="button"
                className="krds-btn medium primary"
                disabled={isRunning}
                onClick={() => onRun(token)}
              >
                {t('act:bulk.run', { count: accepted })}
              </button>
            )}
            <button type="button" className="krds-btn medium tertiary" disabled={isRunning} onClick={onBack}>
              {t('act:bulk.back')}
            </button>
          </>
        )}
      </div>
    </>
  )
}
