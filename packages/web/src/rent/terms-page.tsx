import { recommendedTerms, type Terms, weighTerms } from '@ondol/seoul'
import { type ReactElement, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pack } from '../assessment/pack.ts'
import { formatDate } from '../format/date.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { BasisTag } from '../result/basis-tag.tsx'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import type { FactsFile } from '../situation/facts-file.ts'
import { figuresOf, withFigures } from './figures.ts'
import { FiguresForm } from './figures-form.tsx'
import { OpenedCase } from './opened-case.tsx'
import type { RentCase } from './rent-case.ts'
import { readRentQuery, rentQuery } from './rent-query.ts'
import { WeighRent } from './weigh-rent.tsx'

/** Where the sliders stand where the rules recommend nothing: the least that brings the landlord a tax relief. */
const FIRST: Terms = { cut: 0.2, months: 6 }

interface SourcesProps {
  readonly facts: FactsFile
  readonly lease: string
  readonly terms: Terms
}

const Sources = ({ facts, lease, terms }: SourcesProps): ReactElement => {
  const { t } = useTranslation('rent')
  const text = useText()
  const { reliefs } = weighTerms(pack, facts, { lease, ...terms }).landlord
  return (
    <section className="rent-sources">
      <h2>{t('terms.sources')}</h2>
      <ul>
        {reliefs.map(({ id, title, source }) => (
          <li key={id}>
            <BasisTag basis={source.basis} /> <strong>{text(title)}</strong> — {text(source.text)}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('terms.notCounted')}</p>
    </section>
  )
}

interface TermsViewProps {
  readonly opened: RentCase
  readonly select: ReactElement | null
  readonly stated: Terms | null
}

const TermsView = ({ opened, select, stated }: TermsViewProps): ReactElement => {
  const { t } = useTranslation('rent')
  const language = useLanguage()
  const { lease, example } = opened
  const [terms, setTerms] = useState(
    () => stated ?? recommendedTerms(pack, opened.facts, lease).terms ?? FIRST,
  )
  const [figures, setFigures] = useState(() => figuresOf(opened.facts, lease))
  const facts = useMemo(() => withFigures(opened.facts, lease, figures), [opened.facts, lease, figures])
  return (
    <Page title={t('terms.title')} lead={t('terms.lead')} className="rent">
      <p className="quiet">{t('terms.asOf', { date: formatDate(String(facts['asOf']), language) })}</p>
      {select}
      <WeighRent facts={facts} lease={lease} terms={terms} onTerms={setTerms} />
      <FiguresForm figures={figures} onFigures={setFigures} />
      {!opened.isStandIn && terms.cut > 0 && (
        <p className="rent-on">
          <Link
            to={{ page: 'rent-letter', query: rentQuery({ example, lease, terms }) }}
            className="krds-btn large primary"
          >
            {t('terms.toLetter')}
          </Link>
        </p>
      )}
      <Sources facts={facts} lease={lease} terms={terms} />
    </Page>
  )
}

/** What an agreement gives and takes on both sides, to be tried out. */
export const TermsPage = ({ query }: { readonly query: string }): ReactElement => (
  <OpenedCase page="rent" query={query}>
    {(opened, select) => <TermsView opened={opened} select={select} stated={readRentQuery(query).terms} />}
  </OpenedCase>
)
