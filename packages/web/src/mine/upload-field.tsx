import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../shell/file-button.tsx'
import { upload } from './upload.ts'
import { useRefresh } from './use-cases.ts'

/** A file that has arrived whole. */
export interface Uploaded {
  readonly id: string
  readonly name: string
}

interface UploadFieldProps {
  readonly caseId: string
  /** The paper that is asked for, by its id; `null` for anything else. */
  readonly evidence: string | null
  readonly files: readonly Uploaded[]
  readonly onFiles: (files: readonly Uploaded[]) => void
}

const ACCEPTED = 'image/jpeg,image/png,image/heic,image/webp,application/pdf'

/** Photos or PDFs, each sent at once; a broken line goes on where it stopped. */
export const UploadField = ({ caseId, evidence, files, onFiles }: UploadFieldProps): ReactElement => {
  const { t } = useTranslation('mine')
  const refresh = useRefresh(caseId)
  const [progress, setProgress] = useState<number | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const take = async (file: File): Promise<void> => {
    setFailed(false)
    setProgress(0)
    try {
      const id = await upload(file, { caseId, evidence, onProgress: setProgress })
      // A paper moves its case on: what is said next is said of the case as it is with it.
      await refresh()
      onFiles([...files, { id, name: file.name }])
    } catch {
      setFailed(true)
    }
    setProgress(null)
  }
  return (
    <div className="upload-field">
      <FileButton label={t('upload.choose')} accept={ACCEPTED} onFile={(file) => void take(file)} />
      <ul className="uploaded">
        {files.map(({ id, name }) => (
          <li key={id}>{t('upload.done', { name })}</li>
        ))}
      </ul>
      <p role="status">
        {progress === null ? '' : t('upload.progress', { percent: Math.round(progress * 100) })}
      </p>
      <p className="field-problem" role="alert">
        {hasFailed ? t('upload.failed') : ''}
      </p>
    </div>
  )
}
