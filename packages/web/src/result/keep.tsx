import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../shell/file-button.tsx'
import { navigate } from '../shell/route.ts'
import { deleteDraft, saveDraft } from '../situation/draft.ts'
import { fromFactsFile } from '../situation/read-situation.ts'

const readJson = async (file: File): Promise<unknown> => {
  try {
    return JSON.parse(await file.text())
  } catch {
    return null
  }
}

const OpenFile = (): ReactElement => {
  const { t } = useTranslation()
  const [isWrong, setWrong] = useState(false)
  const open = async (file: File): Promise<void> => {
    const situation = fromFactsFile(await readJson(file))
    setWrong(situation === null)
    if (situation !== null) saveDraft(situation)
  }
  return (
    <div className="keep-open">
      <FileButton
        label={t('result.keep.open')}
        accept=".json,application/json"
        onFile={(file) => void open(file)}
      />
      <p className="field-problem" role="alert">
        {isWrong ? t('result.keep.wrongFile') : ''}
      </p>
    </div>
  )
}

const DeleteAll = (): ReactElement => {
  const { t } = useTranslation()
  const [isSure, setSure] = useState(false)
  const remove = (): void => {
    deleteDraft()
    navigate({ page: 'start' })
  }
  return isSure ? (
    <div className="keep-delete" role="alert">
      <p>{t('result.keep.sure')}</p>
      <button type="button" className="krds-btn medium primary" onClick={remove}>
        {t('result.keep.yesDelete')}
      </button>
      <button type="button" className="krds-btn medium tertiary" onClick={() => setSure(false)}>
        {t('result.keep.noDelete')}
      </button>
    </div>
  ) : (
    <button type="button" className="krds-btn medium text" onClick={() => setSure(true)}>
      {t('result.keep.delete')}
    </button>
  )
}

/** What is kept on the device: open another file, or delete everything. */
export const Keep = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <section className="keep">
      <h2>{t('result.keep.title')}</h2>
      <p>{t('result.keep.text')}</p>
      <OpenFile />
      <DeleteAll />
    </section>
  )
}
