import type { ReactElement } from 'react'
import { addCatalogue } from '../language/add-catalogue.ts'
import { audit as en } from '../messages/en/audit.ts'
import { departures as departuresEn } from '../messages/en/departures.ts'
import { audit as ko } from '../messages/ko/audit.ts'
import { departures as departuresKo } from '../messages/ko/departures.ts'
import { ServerData } from '../server/server-data.tsx'
import { ActingOnly } from '../session/acting-only.tsx'
import { AuditPage } from './audit-page.tsx'
import { readAuditQuery } from './audit-query.ts'

addCatalogue('audit', { ko, en })
addCatalogue('departures', { ko: departuresKo, en: departuresEn })

/** The auditor's work: whether anything was altered, what departs, who looked at what, and the money. */
export const AuditArea = ({ query }: { readonly query: string }): ReactElement => (
  <ServerData>
    <ActingOnly roles={['auditor']}>
      <AuditPage query={readAuditQuery(query)} />
    </ActingOnly>
  </ServerData>
)
