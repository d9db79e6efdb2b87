import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortDay } from '../format/short-day.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import type { OfferItem } from '../server/api-types.ts'
import { ProblemNotice } from '../server/problem-notice.tsx'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { type Part, partQuery, useOffers } from './use-lender.ts'

const PARTS = ['todo', 'carried-out', 'gone'] as const

const Due = ({ offer }: { readonly offer: OfferItem }): ReactElement | null => {
  const { t } = useTranslation('lender')
  const day = useShortDay()
  if (offer.dueOn === null || offer.workingDaysLeft === null) return null
  const isUrgent = offer.workingDaysLeft <= 1
  return (
    <span className={`krds-badge ${isUrgent ? 'bg-light-danger' : 'bg-light-information'}`}>
      {t(offer.workingDaysLeft < 0 ? 'late' : 'due', {
        day: day.date(offer.dueOn),
        count: Math.abs(offer.workingDaysLeft),
      })}
    </span>
  )
}

const OfferRow = ({
  offer,
  isHeld,
}: {
  readonly offer: OfferItem
  readonly isHeld: boolean
}): ReactElement => {
  const { t } = useTranslation('lender')
  const text = useText()
  const day = useShortDay()
  const language = useLanguage()
  return (
    <li className="lender-row">
      <p>
        <Due offer={offer} />{' '}
        <span className="krds-badge bg-light-gray">{t(`standing.${offer.standing}`)}</span>
      </p>
      <h2>
        {isHeld ? (
          <Link to={{ page: 'lender-case', id: offer.case }}>{text(offer.programme.title)}</Link>
        ) : (
          text(offer.programme.title)
        )}
      </h2>
      <p className="lender-quiet">
        {offer.reference} · {t('offered', { day: day.moment(offer.offeredAt) })}
        {offer.amount !== null && <> · {formatWon(offer.amount, language)}</>}
      </p>
    </li>
  )
}

const OfferList = ({ part }: { readonly part: Part }): ReactElement => {
  const { t } = useTranslation('lender')
  const found = useOffers(part)
  if (found.isPending) return <Skeleton />
  const { data: offers = [] } = found
  return (
    <>
      <ProblemNotice error={found.error} />
      {offers.length === 0 && found.error === null && <p className="lender-quiet">{t('none')}</p>}
      <ul className="lender-rows">
        {offers.map((offer) => (
          <OfferRow key={offer.case} offer={offer} isHeld={part !== 'gone'} />
        ))}
      </ul>
      {found.hasNextPage && (
        <button type="button" className="krds-btn medium tertiary" onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </>
  )
}

/** The cases that were offered to my lender, what is due first. */
export const OffersPage = (): ReactElement => {
  const { t } = useTranslation('lender')
  const [part, setPart] = useState<Part>('todo')
  return (
    <Page title={t('title')} lead={t('lead')} className="lender">
      <div className="lender-parts">
        {PARTS.map((one) => (
          <button
            key={one}
            type="button"
            className={`krds-btn small ${one === part ? 'primary' : 'tertiary'}`}
            aria-pressed={one === part}
            onClick={() => setPart(one)}
          >
            {t(`part.${one}`)}
          </button>
        ))}
        <a className="krds-btn small text" href={`/v1/lender/offers.csv?${partQuery(part)}`} download>
          {t('csv')}
        </a>
      </div>
      <OfferList key={part} part={part} />
    </Page>
  )
}
