import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../language/use-language.ts'
import type { AskedItem, Case } from '../server/api-types.ts'
import { ProblemNotice } from '../server/problem-notice.tsx'
import { type Uploaded, UploadField } from './upload-field.tsx'
import { useAction } from './use-cases.ts'
import { WordsForm } from './words-form.tsx'

const Asked = ({ item, shown }: { readonly item: AskedItem; readonly shown: Case }): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  const act = useAction(shown)
  const [files, setFiles] = useState<readonly Uploaded[]>([])
  const answer = async (words: string): Promise<boolean> => {
    try {
      const given = { item: item.id, files: files.map(({ id }) => id), ...(words === '' ? {} : { words }) }
      await act.mutateAsync({ action: 'answer-evidence', answers: [given] })
      return true
    } catch {
      return false
    }
  }
  return (
    <li className="asked">
      {item.title !== null && <h3>{text(item.title)}</h3>}
      <blockquote>{item.words}</blockquote>
      <UploadField caseId={shown.id} evidence={item.evidence} files={files} onFiles={setFiles} />
      <WordsForm
        label={t('asked.words')}
        help={t('asked.help')}
        send={t('asked.send')}
        isSending={act.isPending}
        isOptional={files.length > 0}
        onSend={answer}
      />
      <ProblemNotice error={act.error} />
    </li>
  )
}

/** What the office asked for, each with a place for files and words. */
export const AskedItems = ({ shown }: { readonly shown: Case }): ReactElement | null => {
  const { t } = useTranslation('mine')
  if (shown.asked.length === 0) return null
  return (
    <section className="case-part">
      <h2>{t('asked.title', { count: shown.asked.length })}</h2>
      <p>{t('asked.text')}</p>
      <ul className="asked-items">
        {shown.asked.map((item) => (
          <Asked key={item.id} item={item} shown={shown} />
        ))}
      </ul>
    </section>
  )
}
