import type { ReactElement } from 'react'
import { addCatalogue } from '../language/add-catalogue.ts'
import { lender as en } from '../messages/en/lender.ts'
import { mine as mineEn } from '../messages/en/mine.ts'
import { lender as ko } from '../messages/ko/lender.ts'
import { mine as mineKo } from '../messages/ko/mine.ts'
import { ServerData } from '../server/server-data.tsx'
import { ActingOnly } from '../session/acting-only.tsx'
import type { Route } from '../shell/route.ts'
import { LenderCasePage } from './lender-case-page.tsx'
import { OffersPage } from './offers-page.tsx'
import { WaitingTimesPage } from './waiting-times-page.tsx'
import './lender.css'

addCatalogue('lender', { ko, en })
addCatalogue('mine', { ko: mineKo, en: mineEn })

export type LenderRoute = Extract<Route, { readonly page: 'lenders' | 'lender' | 'lender-case' }>

const pageOf = (route: Exclude<LenderRoute, { readonly page: 'lenders' }>): ReactElement =>
  route.page === 'lender' ? <OffersPage /> : <LenderCasePage key={route.id} id={route.id} />

/** The room of lenders: what was offered to them, and for everybody how soon each answers. */
export const LenderArea = ({ route }: { readonly route: LenderRoute }): ReactElement => (
  <ServerData>
    {route.page === 'lenders' ? (
      <WaitingTimesPage />
    ) : (
      <ActingOnly roles={['officer', 'supervisor']}>{pageOf(route)}</ActingOnly>
    )}
  </ServerData>
)
