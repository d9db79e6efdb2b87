import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import { Keep } from './keep.tsx'

interface NothingYetProps {
  readonly title: string
  readonly text: string
}

/** Where there is no result to show: the ways to get one. */
export const NothingYet = ({ title, text }: NothingYetProps): ReactElement => {
  const { t } = useTranslation()
  return (
    <Page title={title} lead={text} className="result">
      <p className="nothing-ways">
        <Link to={{ page: 'check', question: null }} className="krds-btn large primary">
          {t('start.begin')}
        </Link>
        <Link to={{ page: 'examples' }} className="krds-btn large tertiary">
          {t('start.examples.link')}
        </Link>
      </p>
      <Keep />
    </Page>
  )
}
