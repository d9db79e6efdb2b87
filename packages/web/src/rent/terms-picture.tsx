import type { Relief, Weighed } from '@ondol/seoul'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '../format/date.ts'
import { formatRatio } from '../format/ratio.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage } from '../language/use-language.ts'
import { ReliefLine } from './relief-line.tsx'
import { signedWon } from './signed-won.ts'

interface BarProps {
  readonly label: string
  readonly children: ReactNode
}

const Bar = ({ label, children }: BarProps): ReactElement => (
  <div className="bar-row" aria-hidden="true">
    <span className="bar-label">{label}</span>
    <span className="bar-track">{children}</span>
  </div>
)

interface NetProps {
  readonly won: number | null
  readonly isComplete: boolean
}

const Net = ({ won, isComplete }: NetProps): ReactElement => {
  const { t } = useTranslation('rent')
  const language = useLanguage()
  const look = won === null || won === 0 ? 'even' : won > 0 ? 'gain' : 'loss'
  return (
    <p className={`side-net side-net-${look}`}>
      <span className="side-net-label">{t('picture.net')}</span>
      <strong>
        {won === null ? t('unknown') : signedWon(won, language)}
        {!isComplete && won !== null && <span className="side-net-least"> {t('atLeast')}</span>}
      </strong>
    </p>
  )
}

const paidIn = (reliefs: readonly Relief[]): number =>
  reliefs.reduce((sum, { amount }) => sum + (amount ?? 0), 0)

interface SideProps {
  readonly weighed: Weighed
  /** How long a bar of so many won is, in per cent of the widest. */
  readonly wide: (won: number | null) => string
}

const TenantSide = ({ weighed, wide }: SideProps): ReactElement => {
  const { t } = useTranslation('rent')
  const language = useLanguage()
  const { saving, monthly, net } = weighed.tenant
  return (
    <section className="side" aria-label={t('picture.tenant')}>
      <h2>{t('picture.tenant')}</h2>
      <Net won={net} isComplete />
      <Bar label={t('picture.saves')}>
        <span className="bar bar-saved" style={{ width: wide(saving) }} />
      </Bar>
      {monthly !== null && (
        <p className="quiet">
          {t('picture.monthly', {
            won: formatWon(monthly, language),
            count: weighed.terms.months,
            month: formatMonth(weighed.from, language),
          })}
        </p>
      )}
    </section>
  )
}

const LandlordSide = ({ weighed, wide }: SideProps): ReactElement => {
  const { t } = useTranslation('rent')
  const language = useLanguage()
  const { lostRent, reliefs, net, isComplete } = weighed.landlord
  const { amount, months } = weighed.clawBack
  return (
    <section className="side" aria-label={t('picture.landlord')}>
      <h2>{t('picture.landlord')}</h2>
      <Net won={net} isComplete={isComplete} />
      <Bar label={t('picture.loses')}>
        <span className="bar bar-lost" style={{ width: wide(lostRent) }} />
      </Bar>
      <Bar label={t('picture.gets')}>
        {reliefs.map((relief) => (
          <span key={relief.id} className={`bar bar-${relief.id}`} style={{ width: wide(relief.amount) }} />
        ))}
      </Bar>
      <ul className="reliefs">
        <li className="relief relief-lost">
          <span className="relief-swatch" aria-hidden="true" />
          <span className="relief-title">{t('picture.loses')}</span>
          <span className="relief-amount">
            {lostRent === null ? t('unknown') : signedWon(-lostRent, language)}
          </span>
        </li>
        {reliefs.map((relief) => (
          <ReliefLine key={relief.id} relief={relief} />
        ))}
      </ul>
      {lostRent !== null && lostRent > 0 && (
        <p className="quiet">
          {!isComplete && `${t('atLeast')} · `}
          {t('picture.covered', { share: formatRatio(paidIn(reliefs) / lostRent) })}
        </p>
      )}
      {amount !== null && amount > 0 && (
        <p className="quiet">
          {t('picture.clawBack', { months: months.value, won: formatWon(amount, language) })}
        </p>
      )}
    </section>
  )
}

/** Both sides of an agreement at a glance: what each gives and gets, drawn to one scale. */
export const TermsPicture = ({ weighed }: { readonly weighed: Weighed }): ReactElement => {
  const { t } = useTranslation('rent')
  const { lostRent, reliefs } = weighed.landlord
  const widest = Math.max(lostRent ?? 0, paidIn(reliefs), 1)
  const wide = (won: number | null): string => `${((won ?? 0) / widest) * 100}%`
  return (
    <section className="balance" aria-label={t('picture.label')} aria-live="polite">
      <TenantSide weighed={weighed} wide={wide} />
      <LandlordSide weighed={weighed} wide={wide} />
    </section>
  )
}
