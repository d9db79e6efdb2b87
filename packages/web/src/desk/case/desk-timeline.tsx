import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { TimelineEvent } from '../../mine/timeline-event.tsx'
import type { DeskCase } from '../../server/api-types.ts'

/** Everything that happened, the latest first. */
export const DeskTimeline = ({ shown }: { readonly shown: DeskCase }): ReactElement => {
  const { t } = useTranslation('desk')
  return (
    <section className="desk-part">
      <h2>{t('timeline.title')}</h2>
      <ol className="desk-timeline">
        {shown.timeline.toReversed().map((entry) => (
          <TimelineEvent key={entry.seq} entry={entry} who={t(`timeline.who.${entry.who}`)} />
        ))}
      </ol>
    </section>
  )
}
