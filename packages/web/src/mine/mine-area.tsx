import type { ReactElement } from 'react'
import { addCatalogue } from '../language/add-catalogue.ts'
import { mine as en } from '../messages/en/mine.ts'
import { mine as ko } from '../messages/ko/mine.ts'
import { ServerData } from '../server/server-data.tsx'
import { SignedInOnly } from '../session/signed-in-only.tsx'
import type { Route } from '../shell/route.ts'
import { ApplyPage } from './apply/apply-page.tsx'
import { CasePage } from './case-page.tsx'
import { CasesPage } from './cases-page.tsx'
import './mine.css'

addCatalogue('mine', { ko, en })

/** What one applies for and what becomes of it: fetched when somebody goes there, and only for those signed in. */
export const MineArea = ({ route }: { readonly route: MineRoute }): ReactElement => (
  <ServerData>
    <SignedInOnly>{pageOf(route)}</SignedInOnly>
  </ServerData>
)

export type MineRoute = Extract<Route, { readonly page: 'apply' | 'cases' | 'case' }>

const pageOf = (route: MineRoute): ReactElement => {
  switch (route.page) {
    case 'apply':
      return <ApplyPage />
    case 'cases':
      return <CasesPage />
    case 'case':
      return <CasePage key={route.id} id={route.id} />
  }
}
