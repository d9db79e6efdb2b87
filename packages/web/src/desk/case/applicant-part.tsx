import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskCase } from '../../server/api-types.ts'

const Line = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactElement | null =>
  children === null ? null : (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )

/** Who applies. Numbers are shown in part, as the server sends them. */
export const ApplicantPart = ({ shown: { applicant } }: { readonly shown: DeskCase }): ReactElement => {
  const { t } = useTranslation('desk')
  const { account } = applicant
  return (
    <section className="desk-part">
      <h2>{t('applicant.title')}</h2>
      <dl className="desk-lines">
        <Line title={t('applicant.name')}>{applicant.name}</Line>
        <Line title={t('applicant.residentNumber')}>{applicant.residentNumber}</Line>
        <Line title={t('applicant.phone')}>{applicant.phone}</Line>
        <Line title={t('applicant.email')}>{applicant.email}</Line>
        <Line title={t('applicant.account')}>
          {account === null
            ? t('applicant.noAccount')
            : `${account.bank} ${account.number} (${account.holder})`}
        </Line>
        <Line title={t('applicant.language')}>{t(`applicant.in.${applicant.language}`)}</Line>
        {applicant.byProxy && <Line title={t('applicant.proxy')}>{t('applicant.byProxy')}</Line>}
      </dl>
    </section>
  )
}
