import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '../format/date.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage } from '../language/use-language.ts'
import { type Candidate, firstTicked, type TakeMode, takenValues } from './take-months.ts'

interface RowProps {
  readonly candidate: Candidate
  readonly isTicked: boolean
  readonly onTick: (ticked: boolean) => void
}

const PreviewRow = ({ candidate, isTicked, onTick }: RowProps): ReactElement => {
  const { t } = useTranslation()
  const language = useLanguage()
  const id = useId()
  return (
    <li className="preview-month">
      <div className="krds-form-check">
        <input
          type="checkbox"
          id={id}
          checked={isTicked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <label htmlFor={id}>
          {formatMonth(candidate.month, language)}
          <strong className="preview-won">{formatWon(candidate.won, language)}</strong>
        </label>
      </div>
      <p className="preview-note">
        {t('salesTable.months.rows', { count: candidate.rows })}
        {candidate.before !== undefined &&
          ` · ${t('salesTable.months.before')} ${formatWon(candidate.before, language)}`}
        {candidate.partial && <em className="preview-partial">{t('salesTable.months.partial')}</em>}
      </p>
    </li>
  )
}

interface ModeProps {
  readonly mode: TakeMode
  readonly onMode: (mode: TakeMode) => void
}

const ModeChoice = ({ mode, onMode }: ModeProps): ReactElement => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <fieldset className="preview-mode" aria-labelledby={`${id}-mode`}>
      <p id={`${id}-mode`} className="preview-legend">
        {t('salesTable.mode.label')}
      </p>
      {(['replace', 'add'] as const).map((one) => (
        <div key={one} className="krds-form-check">
          <input
            type="radio"
            id={`${id}-${one}`}
            name={id}
            checked={mode === one}
            onChange={() => onMode(one)}
          />
          <label htmlFor={`${id}-${one}`}>{t(`salesTable.mode.${one}`)}</label>
        </div>
      ))}
    </fieldset>
  )
}

interface PreviewMonthsProps {
  readonly candidates: readonly Candidate[]
  readonly needed: number
  readonly onTake: (values: Readonly<Record<string, number>>) => void
}

/** The months found, each to be taken or left. */
export const PreviewMonths = ({ candidates, needed, onTake }: PreviewMonthsProps): ReactElement => {
  const { t } = useTranslation()
  const [ticked, setTicked] = useState(() => firstTicked(candidates))
  const [mode, setMode] = useState<TakeMode>('replace')
  const tick = (month: string, isTicked: boolean): void =>
    setTicked(new Set(isTicked ? [...ticked, month] : [...ticked].filter((one) => one !== month)))
  if (candidates.length === 0) return <p role="status">{t('salesTable.months.none')}</p>
  return (
    <div className="preview-months">
      <h2 className="import-heading">{t('salesTable.months.caption')}</h2>
      <p>{t('salesTable.months.needed', { needed, found: candidates.length })}</p>
      <ul>
        {candidates.map((candidate) => (
          <PreviewRow
            key={candidate.month}
            candidate={candidate}
            isTicked={ticked.has(candidate.month)}
            onTick={(isTicked) => tick(candidate.month, isTicked)}
          />
        ))}
      </ul>
      {candidates.some(({ before }) => before !== undefined) && <ModeChoice mode={mode} onMode={setMode} />}
      <button
        type="button"
        className="krds-btn medium primary"
        disabled={ticked.size === 0}
        onClick={() => onTake(takenValues(candidates, ticked, mode))}
      >
        {t('salesTable.take', { count: ticked.size })}
      </button>
    </div>
  )
}
