import type { ReactElement } from 'react'
import { entityTitle } from '../../assessment/words.ts'
import { useShortDay } from '../../format/short-day.ts'
import { groupedDigits } from '../../format/won.ts'
import { useText } from '../../language/use-language.ts'
import { StateBadge } from '../../mine/state-badge.tsx'
import { useOfficerName } from '../colleagues.ts'
import { DuplicateFlag } from '../flags.tsx'
import { ServiceClock } from '../service-clock.tsx'
import { useTermsText } from '../terms-text.ts'
import { TurnOf } from '../turn-of.tsx'
import { CaseLink } from './case-link.tsx'
import type { ListProps } from './list-props.ts'
import { SelectBox } from './select-box.tsx'
import type { QueueItem } from './use-queue.ts'

/** A case in the table. */
export const QueueRow = ({ item, ...list }: ListProps & { readonly item: QueueItem }): ReactElement => {
  const text = useText()
  const nameOf = useOfficerName()
  const day = useShortDay()
  const termsOf = useTermsText()
  const { marks } = list
  const classes = [marks.at === item.id ? 'at' : '', marks.selected.has(item.id) ? 'selected' : '']
  return (
    <tr className={classes.join(' ').trim()}>
      <td className="col-select">
        <SelectBox item={item} {...list} />
      </td>
      <td className="line">
        <ServiceClock item={item} />
        {item.dueOn !== null && <span className="clock-day">{day.date(item.dueOn)}</span>}
      </td>
      <td className="line">
        <StateBadge item={item} />
        <TurnOf state={item.state} />
      </td>
      <td className="col-programme">
        <CaseLink item={item} {...list}>
          {text(item.programme.title)}
        </CaseLink>
        <span className="subject">{text(entityTitle(item.subject.split('/')[0] ?? ''))}</span>
        {item.flags.duplicate && <DuplicateFlag />}
      </td>
      <td className="reference">{item.reference}</td>
      <td className="num">{item.amount === null ? '' : groupedDigits(item.amount)}</td>
      <td className="quiet line">{item.amount === null ? '' : termsOf(item)}</td>
      <td className="line">{day.moment(item.submittedAt)}</td>
      <td className={`line ${item.officer === null ? 'quiet' : ''}`}>{nameOf(item.officer)}</td>
    </tr>
  )
}
