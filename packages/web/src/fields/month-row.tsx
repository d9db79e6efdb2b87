import type { ClipboardEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '../format/date.ts'
import { useLanguage } from '../language/use-language.ts'
import type { MonthKind } from './month-entries.ts'
import { NumberInput } from './number-input.tsx'
import type { Problem } from './parsed.ts'
import { useProblemText } from './problem-text.tsx'

interface MonthRowProps {
  readonly month: string
  readonly kind: MonthKind
  readonly text: string
  readonly problem: Problem | undefined
  readonly onText: (text: string) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

/** One month of a series. */
export const MonthRow = ({ month, kind, text, problem, onText, onPaste }: MonthRowProps): ReactElement => {
  const { t } = useTranslation()
  const language = useLanguage()
  const problemText = useProblemText()
  const problemId = `problem-${month}`
  return (
    <tr>
      <th scope="row">{formatMonth(month, language)}</th>
      <td onPaste={onPaste}>
        <NumberInput
          kind={kind}
          unit={t(kind === 'won' ? 'fields.unit.won' : 'fields.count.days')}
          text={text}
          onText={onText}
          label={formatMonth(month, language)}
          describedBy={problemId}
          isWrong={problem !== undefined}
        />
        <p id={problemId} className="field-problem">
          {problem === undefined ? '' : problemText(problem)}
        </p>
      </td>
    </tr>
  )
}
