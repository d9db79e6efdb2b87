import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { institutionOf } from '../assessment/words.ts'
import { useText } from '../language/use-language.ts'
import { BasisTag } from '../result/basis-tag.tsx'
import { Link } from '../shell/link.tsx'

/** The way from the page to a person: by telephone, or as a case that the help centre sees. */
export const HelpPerson = ({ isOwn }: { readonly isOwn: boolean }): ReactElement | null => {
  const { t } = useTranslation('rent')
  const text = useText()
  const office = institutionOf('help-centre')
  if (office === undefined) return null
  const { title, contact } = office
  return (
    <section className="help-person">
      <h2>{t('help.title')}</h2>
      <p>{t('help.text', { office: text(title) })}</p>
      {contact !== undefined && (
        <p>
          <strong>{t('help.telephone', { telephone: contact.telephone, hours: text(contact.hours) })}</strong>{' '}
          <BasisTag basis={contact.source.basis} /> <span className="quiet">{text(contact.source.text)}</span>
        </p>
      )}
      <p>{t('help.handOver')}</p>
      {isOwn ? (
        <Link to={{ page: 'apply' }} className="krds-btn medium secondary">
          {t('help.apply')}
        </Link>
      ) : (
        <p className="quiet">{t('help.own')}</p>
      )}
    </section>
  )
}
