import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeOf } from '../../assessment/words.ts'
import { formatDate } from '../../format/date.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import type { Acknowledgement } from '../../server/api-types.ts'
import { institutionTitle } from '../../session/institution-title.ts'
import { Link } from '../../shell/link.tsx'
import { Page } from '../../shell/page.tsx'

type Submitted = Acknowledgement['cases'][number]

const SubmittedCase = ({ submitted }: { readonly submitted: Submitted }): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  const language = useLanguage()
  const programme = programmeOf(submitted.programme)
  return (
    <li className="case-row">
      <h2>
        <Link to={{ page: 'case', id: submitted.id }}>
          {programme === undefined ? submitted.programme : text(programme.title)}
        </Link>
      </h2>
      <p>
        {text(institutionTitle(submitted.institution))} · {t('reference', { reference: submitted.reference })}
        {submitted.dueOn !== null && <> · {t('case.due', { day: formatDate(submitted.dueOn, language) })}</>}
      </p>
      {submitted.likenesses.map((likeness) => (
        <p key={`${likeness.relation} ${likeness.submittedAt}`} className="choice-note">
          {t(`acknowledged.likeness.${likeness.relation}`)}
        </p>
      ))}
    </li>
  )
}

/** The receipt: everything is stored, each case has its number and the office that decides it. */
export const Acknowledged = ({
  acknowledgement,
}: {
  readonly acknowledgement: Acknowledgement
}): ReactElement => {
  const { t } = useTranslation('mine')
  const { cases, differences } = acknowledgement
  return (
    <Page
      title={t('acknowledged.title', { count: cases.length })}
      lead={t('acknowledged.lead')}
      className="mine"
    >
      {differences.length > 0 && <p className="choice-note">{t('acknowledged.differences')}</p>}
      <ul className="case-rows">
        {cases.map((submitted) => (
          <SubmittedCase key={submitted.id} submitted={submitted} />
        ))}
      </ul>
      <p className="page-ways">
        <Link to={{ page: 'cases' }} className="krds-btn large primary">
          {t('acknowledged.toCases')}
        </Link>
      </p>
    </Page>
  )
}
