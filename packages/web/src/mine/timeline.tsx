import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../server/api-types.ts'
import { TimelineEvent } from './timeline-event.tsx'

/** Everything that happened, the latest first, each with who did it and what they wrote. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }): ReactElement => {
  const { t } = useTranslation('mine')
  return (
    <section className="case-part">
      <h2>{t('timeline.title')}</h2>
      <ol className="timeline">
        {entries.toReversed().map((entry) => (
          <TimelineEvent key={entry.seq} entry={entry} who={t(`timeline.who.${entry.who}`)} />
        ))}
      </ol>
    </section>
  )
}
