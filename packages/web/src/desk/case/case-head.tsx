import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../format/date.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import { StateBadge } from '../../mine/state-badge.tsx'
import { useMoment } from '../../mine/use-moment.ts'
import type { DeskCase } from '../../server/api-types.ts'
import { Amount } from '../amount.tsx'
import { useOfficerName } from '../colleagues.ts'
import { Flags } from '../flags.tsx'
import { ServiceClock } from '../service-clock.tsx'
import { TurnOf } from '../turn-of.tsx'

/** Which case it is, where it stands, whose it is, and how much time is left. */
export const CaseHead = ({ shown }: { readonly shown: DeskCase }): ReactElement => {
  const { t } = useTranslation('desk')
  const text = useText()
  const language = useLanguage()
  const moment = useMoment()
  const nameOf = useOfficerName()
  return (
    <div className="case-head">
      <p className="case-head-line">
        <StateBadge item={shown} /> <ServiceClock item={shown} /> <TurnOf state={shown.state} />{' '}
        <Flags flags={shown.flags} />
      </p>
      <dl className="case-head-facts">
        <div>
          <dt>{t('column.reference')}</dt>
          <dd className="reference">{shown.reference}</dd>
        </div>
        <div>
          <dt>{t('column.submitted')}</dt>
          <dd>{moment.day(shown.submittedAt)}</dd>
        </div>
        {shown.dueOn !== null && (
          <div>
            <dt>{t('column.due')}</dt>
            <dd>{formatDate(shown.dueOn, language)}</dd>
          </div>
        )}
        <div>
          <dt>{t('column.sum')}</dt>
          <dd>
            <Amount item={shown} />
          </dd>
        </div>
        <div>
          <dt>{t('column.officer')}</dt>
          <dd>{nameOf(shown.officer)}</dd>
        </div>
        <div>
          <dt>{t('column.institution')}</dt>
          <dd>{text(shown.institution.title)}</dd>
        </div>
      </dl>
    </div>
  )
}
