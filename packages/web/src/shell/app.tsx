import { lazy, type ReactElement, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { StartPage } from '../start/start-page.tsx'
import { Boundary } from './boundary.tsx'
import { BrokenPage } from './broken-page.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { type Route, useRoute } from './route.ts'
import { Skeleton } from './skeleton.tsx'

const CheckPage = lazy(async () => ({ default: (await import('../wizard/check-page.tsx')).CheckPage }))
const ResultPage = lazy(async () => ({ default: (await import('../result/result-page.tsx')).ResultPage }))
const ExamplesPage = lazy(async () => ({
  default: (await import('../examples/examples-page.tsx')).ExamplesPage,
}))
const CataloguePage = lazy(async () => ({
  default: (await import('../catalogue/catalogue-page.tsx')).CataloguePage,
}))
const ProgrammePage = lazy(async () => ({
  default: (await import('../catalogue/programme-page.tsx')).ProgrammePage,
}))

const RentArea = lazy(async () => ({ default: (await import('../rent/rent-area.tsx')).RentArea }))
const MineArea = lazy(async () => ({ default: (await import('../mine/mine-area.tsx')).MineArea }))
const AuditArea = lazy(async () => ({ default: (await import('../audit/audit-area.tsx')).AuditArea }))
const PaymentsArea = lazy(async () => ({
  default: (await import('../payments/payments-area.tsx')).PaymentsArea,
}))
const DeskArea = lazy(async () => ({ default: (await import('../desk/desk-area.tsx')).DeskArea }))

const LenderArea = lazy(async () => ({ default: (await import('../lender/lender-area.tsx')).LenderArea }))

const pageOf = (route: Route): ReactElement => {
  switch (route.page) {
    case 'start':
      return <StartPage />
    case 'check':
      return <CheckPage question={route.question} />
    case 'result':
      return <ResultPage example={route.example} />
    case 'examples':
      return <ExamplesPage />
    case 'programmes':
      return <CataloguePage />
    case 'programme':
      return <ProgrammePage key={route.id} id={route.id} />
    case 'rent':
    case 'rent-letter':
      return <RentArea route={route} />
    case 'apply':
    case 'cases':
    case 'case':
      return <MineArea route={route} />
    case 'desk':
    case 'desk-case':
    case 'desk-load':
      return <DeskArea route={route} />
    case 'payments':
      return <PaymentsArea query={route.query} />
    case 'lenders':
    case 'lender':
    case 'lender-case':
      return <LenderArea route={route} />
    case 'audit':
      return <AuditArea query={route.query} />
    case 'not-found':
      return <NotFoundPage />
  }
}

/** The frame of every page. */
export const App = (): ReactElement => {
  const { t } = useTranslation()
  const route = useRoute()
  return (
    <>
      <div id="krds-skip-link">
        <a href="#main">{t('shell.skip')}</a>
      </div>
      <Header route={route} />
      <main id="main" tabIndex={-1}>
        <Boundary page={route.page} broken={<BrokenPage />}>
          <Suspense fallback={<Skeleton />}>{pageOf(route)}</Suspense>
        </Boundary>
      </main>
      <Footer />
    </>
  )
}
