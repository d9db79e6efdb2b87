import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoticeList } from './notice-list.tsx'
import { PreviewMonths } from './preview-months.tsx'
import { ProblemList } from './problem-list.tsx'
import { readSales } from './read-sales.ts'
import type { SalesReading } from './reading.ts'
import type { SalesImportProps } from './sales-import.tsx'
import { columnName, type Sheet } from './sheet.ts'
import { candidatesOf } from './take-months.ts'

type PreviewProps = SalesImportProps & { readonly sheet: Sheet }

interface SeriesSelectProps {
  readonly reading: SalesReading
  readonly onChoose: (chosen: number) => void
}

/** Which of the amounts in the table are the sales. */
const SeriesSelect = ({ reading, onChoose }: SeriesSelectProps): ReactElement => {
  const { t } = useTranslation()
  return (
    <label className="import-column">
      <span>{t('salesTable.column')}</span>
      <select
        className="krds-form-select medium"
        value={reading.chosen}
        onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
      >
        {reading.series.map(({ at, label }, index) => (
          <option key={at} value={index}>
            {label === '' ? `${t('salesTable.noName')} (${columnName(at)})` : label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What a table was read as: the months, how they were summed, and every cell that could not be read. */
export const Preview = ({ sheet, needed, current, onTake }: PreviewProps): ReactElement => {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(0)
  const reading = useMemo(() => readSales(sheet, chosen), [sheet, chosen])
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.focus(), [])
  if (reading.kind === 'unreadable') {
    return (
      <p role="alert" className="field-problem">
        {t(`salesTable.refused.${reading.reason}`)}
      </p>
    )
  }
  const candidates = candidatesOf(reading.months, needed, current)
  return (
    <div ref={top} tabIndex={-1} className="preview">
      {reading.series.length > 1 && <SeriesSelect reading={reading} onChoose={setChosen} />}
      <NoticeList reading={reading} others={candidates.others} />
      <ProblemList problems={reading.problems} />
      <PreviewMonths key={chosen} candidates={candidates.wanted} needed={needed.length} onTake={onTake} />
    </div>
  )
}
