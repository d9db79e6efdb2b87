import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { summaryOf } from '../assessment/summary.ts'
import { useAssessed } from '../assessment/use-assessed.ts'
import { useCity } from '../city/use-city.ts'
import { useText } from '../language/use-language.ts'
import { ResultBody } from '../result/result-body.tsx'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { UnreadableFacts } from '../wizard/unreadable-facts.tsx'
import { ExampleNotice } from './example-notice.tsx'
import { type OpenedExample, openExample } from './example-situation.ts'

const Opened = ({ example, situation }: OpenedExample): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  const assessed = useAssessed(situation)
  const city = useCity()
  if (assessed === null || city.kind === 'asking') return <Skeleton />
  if (assessed.kind === 'unreadable') return <UnreadableFacts {...assessed} />
  const { eligible } = summaryOf(assessed.facts, assessed.results)
  return (
    <>
      <ExampleNotice title={text(example.title)} situation={situation} />
      <Page
        title={eligible === 0 ? t('result.titleNone') : t('result.title', { count: eligible })}
        windowTitle={text(example.title)}
        lead={
          <>
            <strong>{text(example.title)}</strong> — {text(example.story)}
          </>
        }
        className="result"
      >
        <ResultBody situation={situation} assessed={assessed} city={city.city} isOwn={false} />
      </Page>
    </>
  )
}

/** The result of a situation that was filled in beforehand, at its own date. */
export const ExampleResult = ({ id }: { readonly id: string }): ReactElement => {
  const { t } = useTranslation()
  const opened = openExample(id)
  if (opened !== null) return <Opened {...opened} />
  return (
    <Page title={t('examples.missing.title')} lead={t('examples.missing.text')}>
      <Link to={{ page: 'examples' }} className="krds-btn large primary">
        {t('examples.others')}
      </Link>
    </Page>
  )
}
