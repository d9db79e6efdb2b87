import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../format/date.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage } from '../language/use-language.ts'
import type { Notice, SalesReading } from './reading.ts'

const useNoticeText = (): ((notice: Notice) => string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const won = (value: number): string => formatWon(value, language)
  return (notice) => {
    switch (notice.kind) {
      case 'total-agrees':
        return t('salesTable.notices.total-agrees', { stated: won(notice.stated) })
      case 'total-differs':
        return t('salesTable.notices.total-differs', {
          stated: won(notice.stated),
          summed: won(notice.summed),
        })
      case 'unit':
        return t('salesTable.notices.unit', { unit: won(notice.unit) })
      case 'totals-left-out':
      case 'cancelled-subtracted':
      case 'cancelled-left-out':
      case 'text-left-out':
        return t(`salesTable.notices.${notice.kind}`, { rows: notice.rows })
    }
  }
}

/** How the table was read: what was left out, subtracted, converted. */
export const NoticeList = ({
  reading,
  others,
}: {
  readonly reading: SalesReading
  readonly others: number
}): ReactElement | null => {
  const { t } = useTranslation()
  const language = useLanguage()
  const textOf = useNoticeText()
  const { firstDay, lastDay } = reading
  const range =
    firstDay === null || lastDay === null
      ? []
      : [
          t('salesTable.months.range', {
            first: formatDate(firstDay, language),
            last: formatDate(lastDay, language),
          }),
        ]
  const more = others > 0 ? [t('salesTable.months.others', { count: others })] : []
  const lines = [...range, ...reading.notices.map(textOf), ...more]
  if (lines.length === 0) return null
  return (
    <div className="import-notices">
      <h2 className="import-heading">{t('salesTable.notices.title')}</h2>
      <ul className="krds-info-list dash">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
