import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeOf } from '../../assessment/words.ts'
import { useText } from '../../language/use-language.ts'
import { useMoment } from '../../mine/use-moment.ts'
import type { DeskCase, EvidenceDocument } from '../../server/api-types.ts'
import { DocumentView } from './document-view.tsx'
import { JudgementForm } from './judgement-form.tsx'

interface DocumentItemProps {
  readonly document: EvidenceDocument
  readonly shown: DeskCase
}

const COLOURS: Readonly<Record<EvidenceDocument['state'], string>> = {
  uploading: 'bg-light-gray',
  'given-up': 'bg-light-gray',
  refused: 'bg-light-danger',
  checked: 'bg-light-information',
  accepted: 'bg-light-success',
  rejected: 'bg-light-danger',
}

const Facts = ({ document, shown }: DocumentItemProps): ReactElement => {
  const { t } = useTranslation('evidence')
  const text = useText()
  const moment = useMoment()
  const paper = programmeOf(shown.programme.id)?.evidence.find(({ id }) => id === document.paper)
  return (
    <>
      <p>
        <strong>{paper === undefined ? t('otherPaper') : text(paper.title)}</strong>{' '}
        <span className={`krds-badge ${COLOURS[document.state]}`}>{t(`state.${document.state}`)}</span>
      </p>
      <p className="quiet">
        {t('handedIn', {
          name: document.name,
          at: moment.minute(document.begunAt),
          by: t(`by.${document.by}`),
        })}
      </p>
      {document.scan !== null && (
        <p className={document.scan.verdict === 'clean' ? 'quiet' : 'wrong'}>{text(document.scan.text)}</p>
      )}
      {document.refusal !== null && <p>{text(document.refusal)}</p>}
      {document.review !== null && document.review.reason !== null && (
        <p>{t('rejectedFor', { reason: document.review.reason })}</p>
      )}
    </>
  )
}

/** A paper: what it is, where it stands, the file itself when it is asked for, and what an officer says of it. */
export const DocumentItem = ({ document, shown }: DocumentItemProps): ReactElement => {
  const { t } = useTranslation('evidence')
  const [isOpen, setOpen] = useState(false)
  const { content } = document
  return (
    <li className="document">
      <Facts document={document} shown={shown} />
      {content !== null && (
        <p className="document-ways">
          {document.isShowable && (
            <button
              type="button"
              className="krds-btn small tertiary"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'hide' : 'show')}
            </button>
          )}
          <a href={content} target="_blank" rel="noreferrer">
            {t('newWindow')}
          </a>
          <a href={`${content}?save=true`}>{t('save')}</a>
        </p>
      )}
      {isOpen && content !== null && <DocumentView document={document} content={content} />}
      <JudgementForm document={document} />
    </li>
  )
}
