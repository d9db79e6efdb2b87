import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../format/date.ts'
import { useShortDay } from '../format/short-day.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import type { Case, Lending } from '../server/api-types.ts'
import { ProblemNotice } from '../server/problem-notice.tsx'
import { Link } from '../shell/link.tsx'
import { useAction } from './use-cases.ts'

/** Asks for the lender that made the loan, or for the one to be asked first. */
const NameLender = ({
  shown,
  lending,
}: {
  readonly shown: Case
  readonly lending: Lending
}): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  const id = useId()
  const act = useAction(shown)
  const [lender, setLender] = useState('')
  return (
    <div className="form-field">
      <label htmlFor={id}>{t(lending.needsName ? 'lending.whose' : 'lending.first')}</label>
      <select
        id={id}
        className="krds-form-select medium"
        value={lender}
        onChange={({ currentTarget }) => setLender(currentTarget.value)}
      >
        <option value="">{t('lending.choose')}</option>
        {lending.mayName.map((one) => (
          <option key={one.id} value={one.id}>
            {text(one.title)}
          </option>
        ))}
      </select>
      <p>
        <button
          type="button"
          className="krds-btn medium primary"
          disabled={lender === '' || act.isPending}
          onClick={() => act.mutate({ action: 'name-lender', lender })}
        >
          {t('lending.name')}
        </button>
      </p>
      <ProblemNotice error={act.error} />
    </div>
  )
}

const Offers = ({ lending }: { readonly lending: Lending }): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  const day = useShortDay()
  return (
    <ol className="lending-offers">
      {lending.offers.map(({ lender, at, ended }) => (
        <li key={lender.id}>
          <strong>{text(lender.title)}</strong> <span>{t('lending.since', { day: day.moment(at) })}</span>
          {ended !== null && (
            <>
              {' · '}
              <span>
                {t(`lending.ended.${ended.how}`, { day: day.moment(ended.at) })}
                {ended.code !== null && ` (${t(`lending.code.${ended.code}`)})`}
              </span>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

const Terms = ({ lending: { terms, disbursed } }: { readonly lending: Lending }): ReactElement | null => {
  const { t } = useTranslation('mine')
  const language = useLanguage()
  if (terms === null) return null
  return (
    <>
      <dl className="figures">
        <div>
          <dt>{t('lending.amount')}</dt>
          <dd>{formatWon(terms.amount, language)}</dd>
        </div>
        {terms.rate !== null && (
          <div>
            <dt>{t('lending.rate')}</dt>
            <dd>{`${Number((terms.rate * 100).toFixed(3))}%`}</dd>
          </div>
        )}
        {terms.months !== null && (
          <div>
            <dt>{t('lending.term')}</dt>
            <dd>{t('months', { count: terms.months })}</dd>
          </div>
        )}
        {disbursed > 0 && (
          <div>
            <dt>{t('lending.disbursed')}</dt>
            <dd>{formatWon(disbursed, language)}</dd>
          </div>
        )}
      </dl>
      {terms.words !== null && <p className="decision-words">{terms.words}</p>}
    </>
  )
}

/** Where the case lies now, since when and until when, what comes after, and on what terms it was taken. */
export const LendingPart = ({ shown }: { readonly shown: Case }): ReactElement | null => {
  const { t } = useTranslation('mine')
  const text = useText()
  const language = useLanguage()
  const { lending, state, dueOn, can } = shown
  if (lending === null) return null
  const isOffered = state === 'offered'
  return (
    <section className="case-part lending">
      <h2>{t('lending.title')}</h2>
      <p>{t('lending.uncertain')}</p>
      {lending.offers.length === 0 && !lending.needsName && <p>{t('lending.looking')}</p>}
      <Offers lending={lending} />
      {isOffered && dueOn !== null && <p>{t('lending.until', { day: formatDate(dueOn, language) })}</p>}
      {(isOffered || state === 'lender-asked') && (
        <p>
          {lending.next === null
            ? t('lending.nobodyNext')
            : t('lending.next', { lender: text(lending.next.title) })}
        </p>
      )}
      <Terms lending={lending} />
      {can.includes('name-lender') && <NameLender shown={shown} lending={lending} />}
      <p className="case-back">
        <Link to={{ page: 'lenders' }}>{t('lending.compare')}</Link>
      </p>
    </section>
  )
}
