import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseItem } from '../server/api-types.ts'
import { paceOf } from './pace.ts'

interface ServiceClockProps {
  readonly item: Pick<CaseItem, 'dueOn' | 'workingDaysLeft'>
}

/** How many working days the service level leaves, in words; the colour and the dot only repeat it. */
export const ServiceClock = ({ item: { workingDaysLeft: left, dueOn } }: ServiceClockProps): ReactElement => {
  const { t } = useTranslation('desk')
  if (left === null || dueOn === null) return <span className="clock clock-none">{t('clock.none')}</span>
  return (
    <span className={`clock clock-${paceOf(left)}`}>
      {left < 0
        ? t('clock.late', { count: -left })
        : left === 0
          ? t('clock.today')
          : t('clock.left', { count: left })}
    </span>
  )
}
