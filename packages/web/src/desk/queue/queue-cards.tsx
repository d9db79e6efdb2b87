import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortDay } from '../../format/short-day.ts'
import { useText } from '../../language/use-language.ts'
import { StateBadge } from '../../mine/state-badge.tsx'
import { Amount } from '../amount.tsx'
import { useOfficerName } from '../colleagues.ts'
import { Flags } from '../flags.tsx'
import { ServiceClock } from '../service-clock.tsx'
import { TurnOf } from '../turn-of.tsx'
import { CaseLink } from './case-link.tsx'
import type { ListProps } from './list-props.ts'
import { SelectBox } from './select-box.tsx'
import type { QueueItem } from './use-queue.ts'

const QueueCard = ({ item, ...list }: ListProps & { readonly item: QueueItem }): ReactElement => {
  const { t } = useTranslation('desk')
  const text = useText()
  const nameOf = useOfficerName()
  const day = useShortDay()
  return (
    <li className={`queue-card ${list.marks.selected.has(item.id) ? 'selected' : ''}`}>
      <SelectBox item={item} {...list} />
      <div className="queue-card-body">
        <p className="queue-card-line">
          <ServiceClock item={item} /> <StateBadge item={item} /> <TurnOf state={item.state} />
        </p>
        <h2>
          <CaseLink item={item} {...list}>
            {text(item.programme.title)}
          </CaseLink>
        </h2>
        <p>
          <Amount item={item} />
        </p>
        <Flags flags={item.flags} />
        <p className="quiet">
          <span className="reference">{item.reference}</span> ·{' '}
          {t('queue.submitted', { day: day.moment(item.submittedAt) })} · {nameOf(item.officer)}
        </p>
      </div>
    </li>
  )
}

/** The queue on a narrow page: a card a case. */
export const QueueCards = ({ cases, ...list }: ListProps): ReactElement => (
  <ul className="queue-cards" data-arrows>
    {cases.map((item) => (
      <QueueCard key={item.id} item={item} cases={cases} {...list} />
    ))}
  </ul>
)
