import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceDocument } from '../../server/api-types.ts'

interface DocumentViewProps {
  readonly document: EvidenceDocument
  /** Where the file is. */
  readonly content: string
}

const isPdf = (name: string): boolean => name.toLowerCase().endsWith('.pdf')

/** The file itself: a picture as one, a PDF in a frame of its own that may load nothing. */
export const DocumentView = ({ document: { name }, content }: DocumentViewProps): ReactElement => {
  const { t } = useTranslation('evidence')
  const title = t('file', { name })
  return isPdf(name) ? (
    <iframe className="document-view document-frame" src={content} title={title} />
  ) : (
    // The picture is as large as it is: nobody knows before it has come.
    <img className="document-view" src={content} alt={title} />
  )
}
