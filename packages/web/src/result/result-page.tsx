import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { summaryOf } from '../assessment/summary.ts'
import { useAssessed } from '../assessment/use-assessed.ts'
import { CityNotice } from '../city/city-notice.tsx'
import { useCity } from '../city/use-city.ts'
import { ExampleResult } from '../examples/example-result.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { hasBegun } from '../situation/draft.ts'
import type { Situation } from '../situation/situation.ts'
import { useViewed } from '../situation/use-viewed.ts'
import { UnreadableFacts } from '../wizard/unreadable-facts.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { ResultBody } from './result-body.tsx'
import { SharedNotice } from './shared-notice.tsx'

const SituationResult = ({
  situation,
  isShared,
}: {
  readonly situation: Situation
  readonly isShared: boolean
}): ReactElement => {
  const { t } = useTranslation()
  const assessed = useAssessed(situation)
  const city = useCity()
  if (assessed === null || city.kind === 'asking') return <Skeleton />
  if (assessed.kind === 'unreadable') return <UnreadableFacts {...assessed} />
  const { eligible } = summaryOf(assessed.facts, assessed.results)
  return (
    <>
      {isShared ? <SharedNotice situation={situation} /> : <CityNotice situation={situation} />}
      <Page
        title={eligible === 0 ? t('result.titleNone') : t('result.title', { count: eligible })}
        windowTitle={t('result.windowTitle')}
        className="result"
      >
        <ResultBody situation={situation} assessed={assessed} city={city.city} isOwn={!isShared} />
      </Page>
    </>
  )
}

const ViewedResult = (): ReactElement => {
  const viewed = useViewed()
  const { t } = useTranslation()
  switch (viewed.kind) {
    case 'opening':
      return <Skeleton />
    case 'broken-link':
      return <NothingYet title={t('result.brokenLink.title')} text={t('result.brokenLink.text')} />
    case 'shared':
      return <SituationResult situation={viewed.situation} isShared />
    case 'draft':
      if (!hasBegun(viewed.situation))
        return <NothingYet title={t('result.nothing.title')} text={t('result.nothing.text')} />
      return <SituationResult situation={viewed.situation} isShared={false} />
  }
}

/** The result: one's own, that of a link, or that of an example. */
export const ResultPage = ({ example }: { readonly example: string | null }): ReactElement =>
  example === null ? <ViewedResult /> : <ExampleResult key={example} id={example} />
