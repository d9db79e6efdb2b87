import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../shell/file-button.tsx'
import { Preview } from './preview.tsx'
import { type FileReading, readFile } from './read-file.ts'
import type { SalesImportProps } from './sales-import.tsx'
import type { Sheet } from './sheet.ts'
import { splitText } from './split-text.ts'

type Refusal = Extract<FileReading, { kind: 'refused' }>['reason']

type State =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { readonly kind: 'sheet'; readonly sheet: Sheet }

const readUpload = async (file: File): Promise<State> => {
  const { readWorkbook } = await import('./read-workbook.ts')
  return await readFile(new Uint8Array(await file.arrayBuffer()), readWorkbook)
}

interface SourceProps {
  readonly onText: (text: string) => void
}

const PasteSource = ({ onText }: SourceProps): ReactElement => {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const id = useId()
  return (
    <div className="import-source">
      <label htmlFor={id}>{t('salesTable.paste')}</label>
      <textarea
        id={id}
        className="krds-input"
        rows={4}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p id={`${id}-hint`} className="form-hint">
        {t('salesTable.pasteHint')}
      </p>
      <button type="button" className="krds-btn small tertiary" onClick={() => onText(text)}>
        {t('salesTable.readPaste')}
      </button>
    </div>
  )
}

/** Takes a file or pasted cells, and shows what was read before anything is taken over. */
export const ImportPanel = (props: SalesImportProps): ReactElement => {
  const { t } = useTranslation()
  const [state, setState] = useState<State>({ kind: 'waiting' })
  const read = async (file: File): Promise<void> => {
    setState({ kind: 'reading' })
    setState(await readUpload(file))
  }
  return (
    <section className="import-panel" aria-label={t('salesTable.title')}>
      <p>{t('salesTable.lead')}</p>
      <FileButton
        label={t('salesTable.file')}
        accept=".csv,.xlsx,.xls,.txt,.tsv,.htm,.html"
        onFile={(file) => void read(file)}
      />
      <PasteSource onText={(text) => setState({ kind: 'sheet', sheet: splitText(text) })} />
      <p role="alert" className="field-problem">
        {state.kind === 'refused' ? t(`salesTable.refused.${state.reason}`) : ''}
      </p>
      <p role="status">{state.kind === 'reading' ? t('salesTable.reading') : ''}</p>
      {state.kind === 'sheet' && <Preview {...props} sheet={state.sheet} />}
    </section>
  )
}
