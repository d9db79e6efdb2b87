import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { seoulDate } from '../city/city.ts'
import { DeparturesReport } from '../departures/departures-report.tsx'
import { daysBefore } from '../format/days-before.ts'
import { Page } from '../shell/page.tsx'
import type { AuditQuery } from './audit-query.ts'
import { AuditTabs } from './audit-tabs.tsx'
import { ChainPart } from './chain/chain-part.tsx'
import { LedgerPart } from './ledger/ledger-part.tsx'
import { ManifestsPart } from './manifests/manifests-part.tsx'
import { ReadingsPart } from './readings/readings-part.tsx'
import { shortId } from './short-id.ts'
import { VerificationPart } from './verification/verification-part.tsx'
import '../desk/desk.css'
import '../desk/queue/queue.css'
import '../desk/case/case.css'
import './audit.css'

const MONTH = 30

const partOf = (query: AuditQuery): ReactElement => {
  switch (query.part) {
    case 'verification':
      return (
        <>
          <VerificationPart />
          <ManifestsPart />
        </>
      )
    case 'case':
      return <ChainPart key={query.case} wanted={query.case} />
    case 'readings':
      return <ReadingsPart caseId={query.case} reader={query.reader} />
    case 'departures': {
      const today = seoulDate(new Date())
      return <DeparturesReport period={{ from: daysBefore(today, MONTH), to: today }} nameOf={shortId} />
    }
    case 'ledger':
      return <LedgerPart account={query.account} caseId={query.case} />
  }
}

/** The auditor's page, with the part that the address names. */
export const AuditPage = ({ query }: { readonly query: AuditQuery }): ReactElement => {
  const { t } = useTranslation('audit')
  return (
    <Page
      key={query.part}
      title={t(`part.${query.part}`)}
      lead={t(`lead.${query.part}`)}
      className="desk audit"
    >
      <AuditTabs part={query.part} />
      {partOf(query)}
    </Page>
  )
}
