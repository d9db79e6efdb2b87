import type { ReactElement } from 'react'
import { useText } from '../language/use-language.ts'
import type { TimelineEntry } from '../server/api-types.ts'
import { useMoment } from './use-moment.ts'

interface TimelineEventProps {
  readonly entry: TimelineEntry
  /** What whoever did it is called, to whom it is shown. */
  readonly who: string
}

/** Something that happened in a case: when, by whom, and what they wrote. */
export const TimelineEvent = ({ entry, who }: TimelineEventProps): ReactElement => {
  const text = useText()
  const moment = useMoment()
  return (
    <li>
      <p className="timeline-when">
        <time dateTime={entry.at}>{moment.minute(entry.at)}</time> · {who}
      </p>
      <p>{text(entry.text)}</p>
      {entry.words !== null && <blockquote>{entry.words}</blockquote>}
    </li>
  )
}
