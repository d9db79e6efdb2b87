import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../language/use-language.ts'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import { exampleList } from './example-situation.ts'

/** Situations filled in beforehand, each a click away from its result. */
export const ExamplesPage = (): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  return (
    <Page title={t('examples.title')} lead={t('examples.lead')} className="examples">
      <ul className="example-list">
        {exampleList.map(({ id, title, story }) => (
          <li key={id} className="example">
            <h2>
              <Link to={{ page: 'result', example: id }}>{text(title)}</Link>
            </h2>
            <p>{text(story)}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
