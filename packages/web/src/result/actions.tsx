import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessed } from '../assessment/assess-situation.ts'
import type { City } from '../city/city.ts'
import { useLanguage } from '../language/use-language.ts'
import { hrefOf } from '../shell/route.ts'
import { factsFileOf } from '../situation/facts-file.ts'
import { toFragment } from '../situation/share-link.ts'
import type { Situation } from '../situation/situation.ts'
import { fetchPdf } from './fetch-pdf.ts'
import { saveFile } from './save-file.ts'

interface ActionsProps {
  readonly situation: Situation
  readonly assessed: Assessed
  readonly city: City
  readonly onPrint: () => void
}

type Told = 'pdfWorking' | 'pdfFailed' | 'pdfDone' | 'linkCopied' | 'saved' | null

const copyLink = async (situation: Situation): Promise<string> => {
  const link = location.origin + hrefOf({ page: 'result', example: null }) + (await toFragment(situation))
  try {
    await navigator.clipboard.writeText(link)
    return ''
  } catch {
    return link
  }
}

/** Takes the result along: on paper, as a PDF, as a link, as a file. */
export const Actions = ({ situation, assessed, city, onPrint }: ActionsProps): ReactElement => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [told, setTold] = useState<Told>(null)
  const [link, setLink] = useState('')
  const facts = factsFileOf(situation, city)
  const pdf = async (): Promise<void> => {
    setTold('pdfWorking')
    const subjects = [...new Set(assessed.results.map(({ subject }) => subject))]
    const blob = await fetchPdf({ facts, subjects, language })
    if (blob !== null) saveFile(`ondol-${language}.pdf`, blob)
    setTold(blob === null ? 'pdfFailed' : 'pdfDone')
  }
  const share = async (): Promise<void> => {
    setLink(await copyLink(situation))
    setTold('linkCopied')
  }
  const save = (): void => {
    saveFile('facts.json', new Blob([JSON.stringify(facts, null, 2)], { type: 'application/json' }))
    setTold('saved')
  }
  return (
    <section className="actions" aria-label={t('result.actions.label')}>
      <div className="actions-buttons">
        <button type="button" className="krds-btn medium secondary" onClick={() => void pdf()}>
          {t('result.actions.pdf')}
        </button>
        <button type="button" className="krds-btn medium tertiary" onClick={onPrint}>
          {t('result.actions.print')}
        </button>
        <button type="button" className="krds-btn medium tertiary" onClick={() => void share()}>
          {t('result.actions.share')}
        </button>
        <button type="button" className="krds-btn medium tertiary" onClick={save}>
          {t('result.actions.save')}
        </button>
      </div>
      <p className="actions-told" role="status">
        {told === null
          ? t('result.actions.privacy')
          : t(told === 'linkCopied' && link !== '' ? 'result.actions.linkShown' : `result.actions.${told}`)}
      </p>
      {link !== '' && (
        <input
          className="krds-input medium"
          readOnly
          value={link}
          aria-label={t('result.actions.link')}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </section>
  )
}
