import type { Terms } from '@ondol/seoul'
import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page.tsx'
import { HelpPerson } from './help-person.tsx'
import { letterBasis } from './letter-basis.ts'
import { LetterForm } from './letter-form.tsx'
import { LetterMissing } from './letter-missing.tsx'
import { LetterSays } from './letter-says.tsx'
import { LetterWays } from './letter-ways.tsx'
import { OpenedCase } from './opened-case.tsx'
import type { RentCase } from './rent-case.ts'
import { readRentQuery } from './rent-query.ts'

interface LetterViewProps {
  readonly opened: RentCase
  readonly select: ReactElement | null
  readonly stated: Terms | null
}

const LetterView = ({ opened, select, stated }: LetterViewProps): ReactElement => {
  const { t } = useTranslation('rent')
  const { facts, lease } = opened
  const basis = useMemo(() => letterBasis(facts, lease), [facts, lease])
  const { status, terms: by } = basis.recommended
  const terms = stated ?? (status === 'eligible' ? by : null)
  return (
    <Page title={t('letter.title')} lead={t('letter.lead')} className="rent">
      {select}
      <LetterWays {...basis} />
      <LetterSays basis={basis} opened={opened} terms={terms} />
      {basis.missing.length > 0 ? (
        <LetterMissing missing={basis.missing} opened={opened} />
      ) : (
        terms !== null && <LetterForm facts={facts} lease={lease} terms={terms} />
      )}
      <HelpPerson isOwn={opened.isOwn} />
    </Page>
  )
}

/** A guided draft of the letter that claims a lower rent. */
export const LetterPage = ({ query }: { readonly query: string }): ReactElement => (
  <OpenedCase page="rent-letter" query={query}>
    {(opened, select) => <LetterView opened={opened} select={select} stated={readRentQuery(query).terms} />}
  </OpenedCase>
)
