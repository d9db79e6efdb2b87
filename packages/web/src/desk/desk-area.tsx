import type { ReactElement } from 'react'
import { addCatalogue } from '../language/add-catalogue.ts'
import { act as actEn } from '../messages/en/act.ts'
import { departures as departuresEn } from '../messages/en/departures.ts'
import { desk as en } from '../messages/en/desk.ts'
import { evidence as evidenceEn } from '../messages/en/evidence.ts'
import { act as actKo } from '../messages/ko/act.ts'
import { departures as departuresKo } from '../messages/ko/departures.ts'
import { desk as ko } from '../messages/ko/desk.ts'
import { evidence as evidenceKo } from '../messages/ko/evidence.ts'
import { ServerData } from '../server/server-data.tsx'
import { ActingOnly } from '../session/acting-only.tsx'
import type { Route } from '../shell/route.ts'
import { DeskCasePage } from './case/desk-case-page.tsx'
import { LoadPage } from './load/load-page.tsx'
import { QueuePage } from './queue/queue-page.tsx'
import './desk.css'

addCatalogue('desk', { ko, en })
addCatalogue('evidence', { ko: evidenceKo, en: evidenceEn })
addCatalogue('act', { ko: actKo, en: actEn })
addCatalogue('departures', { ko: departuresKo, en: departuresEn })

export type DeskRoute = Extract<Route, { readonly page: 'desk' | 'desk-case' | 'desk-load' }>

const pageOf = (route: DeskRoute): ReactElement => {
  switch (route.page) {
    case 'desk':
      return <QueuePage query={route.query} />
    case 'desk-case':
      return <DeskCasePage key={route.id} id={route.id} query={route.query} />
    case 'desk-load':
      return <LoadPage />
  }
}

/** The work of an institution: its queue, its cases, and how the work is shared. */
export const DeskArea = ({ route }: { readonly route: DeskRoute }): ReactElement => (
  <ServerData>
    <ActingOnly
      roles={route.page === 'desk-load' ? ['supervisor'] : ['officer', 'supervisor', 'mediator', 'auditor']}
    >
      {pageOf(route)}
    </ActingOnly>
  </ServerData>
)
