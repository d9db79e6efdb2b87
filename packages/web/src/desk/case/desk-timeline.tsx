import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import { useMoment } from '../../mine/use-moment.ts'
import type { DeskCase } from '../../server/api-types.ts'

/** Everything that happened, the latest first. */
export const DeskTimeline = ({ shown }: { readonly shown: DeskCase }): ReactElement => {
  const { t } = useTranslation('desk')
  const text = useText()
  const moment = useMoment()
  return (
    <section className="desk-part">
      <h2>{t('timeline.title')}</h2>
      <ol className="desk-timeline">
        {shown.timeline.toReversed().map((entry) => (
          <li key={entry.seq}>
            <p className="quiet">
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
