import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../language/use-language.ts'
import type { TimelineEntry } from '../server/api-types.ts'
import { useMoment } from './use-moment.ts'

/** Everything that happened, the latest first, each with who did it and what they wrote. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  const moment = useMoment()
  return (
    <section className="case-part">
      <h2>{t('timeline.title')}</h2>
      <ol className="timeline">
        {entries.toReversed().map((entry) => (
          <li key={entry.seq}>
            <p className="timeline-when">
              <time dateTime={entry.at}>{moment.minute(entry.at)}</time> · {t(`timeline.who.${entry.who}`)}
            </p>
            <p>{text(entry.text)}</p>
            {entry.words !== null && <blockquote>{entry.words}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  )
}
