import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAssessed } from '../assessment/use-assessed.ts'
import { useNames } from '../assessment/use-names.ts'
import { useCity } from '../city/use-city.ts'
import { NothingYet } from '../result/nothing-yet.tsx'
import { Notice } from '../shell/notice.tsx'
import { navigate, type Route } from '../shell/route.ts'
import { Skeleton } from '../shell/skeleton.tsx'
import { useDraft } from '../situation/draft.ts'
import { UnreadableFacts } from '../wizard/unreadable-facts.tsx'
import { type RentCase, rentCase } from './rent-case.ts'
import { readRentQuery, rentQuery } from './rent-query.ts'

type RentPage = 'rent' | 'rent-letter'

interface OpenedCaseProps {
  readonly page: RentPage
  readonly query: string
  /** Draws the page; what chooses between several leases is put in where it fits. */
  readonly children: (opened: RentCase, select: ReactElement | null) => ReactElement
}

const LeaseSelect = ({
  page,
  opened,
}: {
  readonly page: RentPage
  readonly opened: RentCase
}): ReactElement => {
  const { t } = useTranslation('rent')
  const nameOf = useNames(opened.situation)
  const go = (lease: string): void => {
    const to: Route = { page, query: rentQuery({ example: opened.example, lease, terms: null }) }
    navigate(to, 'replace')
  }
  return (
    <label className="lease-select">
      {t('which')}
      <select
        className="krds-form-select"
        value={opened.lease}
        onChange={({ currentTarget }) => go(currentTarget.value)}
      >
        {opened.leases.map((id) => (
          <option key={id} value={id}>
            {nameOf(`lease/${id}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

const Readable = ({
  page,
  opened,
  children,
}: Pick<OpenedCaseProps, 'page' | 'children'> & { readonly opened: RentCase }): ReactElement => {
  const { t } = useTranslation('rent')
  const assessed = useAssessed(opened.situation)
  if (assessed === null) return <Skeleton />
  if (assessed.kind === 'unreadable') return <UnreadableFacts {...assessed} />
  return (
    <>
      {opened.isStandIn && (
        <Notice label={t('example.label')}>
          <p>{t('example.text')}</p>
        </Notice>
      )}
      {children(opened, opened.leases.length > 1 ? <LeaseSelect page={page} opened={opened} /> : null)}
    </>
  )
}

/** Opens the lease that an address asks for, once the city has said which day it is and the facts have been read. */
export const OpenedCase = ({ page, query, children }: OpenedCaseProps): ReactElement => {
  const { t } = useTranslation()
  const draft = useDraft()
  const state = useCity()
  const city = state.kind === 'asking' ? null : state.city
  const opened = useMemo(
    () => (city === null ? null : rentCase({ draft, city, query: readRentQuery(query) })),
    [draft, city, query],
  )
  if (city === null) return <Skeleton />
  if (opened === null) return <NothingYet title={t('result.nothing.title')} text={t('result.nothing.text')} />
  return (
    <Readable key={`${opened.example} ${opened.lease}`} page={page} opened={opened}>
      {children}
    </Readable>
  )
}
