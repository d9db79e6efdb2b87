import type { Language } from '@ondol/rules'
import type { Terms } from '@ondol/seoul'
import { type FormEvent, type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../mine/apply/text-field.tsx'
import { saveFile } from '../result/save-file.ts'
import { Group } from '../shell/group.tsx'
import type { FactsFile } from '../situation/facts-file.ts'
import { fetchLetter, type Party } from './fetch-letter.ts'

const NOBODY: Party = { name: '', address: '', telephone: '' }

interface PartyFieldsProps {
  readonly title: string
  readonly party: Party
  readonly onParty: (party: Party) => void
}

const PartyFields = ({ title, party, onParty }: PartyFieldsProps): ReactElement => {
  const { t } = useTranslation('rent')
  return (
    <Group title={title} className="party">
      <TextField
        label={t('letter.name')}
        value={party.name}
        onValue={(name) => onParty({ ...party, name })}
        required
      />
      <TextField
        label={t('letter.address')}
        value={party.address}
        onValue={(address) => onParty({ ...party, address })}
        required
      />
      <TextField
        label={t('letter.telephone')}
        value={party.telephone}
        onValue={(telephone) => onParty({ ...party, telephone })}
        inputMode="tel"
      />
    </Group>
  )
}

type Told =
  | { readonly kind: 'working' | 'done' | 'failed' }
  | { readonly kind: 'refused'; readonly place: string }

interface LetterFormProps {
  readonly facts: FactsFile
  readonly lease: string
  readonly terms: Terms
}

/** Who writes to whom. What is entered stays on the page until the letter is made. */
export const LetterForm = ({ facts, lease, terms }: LetterFormProps): ReactElement => {
  const { t } = useTranslation('rent')
  const [sender, setSender] = useState(NOBODY)
  const [addressee, setAddressee] = useState(NOBODY)
  const [premises, setPremises] = useState('')
  const [told, setTold] = useState<Told | null>(null)
  const make = async (language: Language): Promise<void> => {
    setTold({ kind: 'working' })
    const made = await fetchLetter({ facts, lease, terms, sender, addressee, premises, language })
    if (made.kind === 'letter') {
      saveFile(`${t('letter.file')}-${language}.pdf`, made.pdf)
      setTold({ kind: 'done' })
    } else setTold(made.place === null ? { kind: 'failed' } : { kind: 'refused', place: made.place })
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const by = (event.nativeEvent as SubmitEvent).submitter
    void make(by?.getAttribute('value') === 'en' ? 'en' : 'ko')
  }
  return (
    <form className="letter-form" onSubmit={submit}>
      <h2>{t('letter.people')}</h2>
      <p className="quiet">{t('letter.privacy')}</p>
      <div className="parties">
        <PartyFields title={t('letter.sender')} party={sender} onParty={setSender} />
        <PartyFields title={t('letter.addressee')} party={addressee} onParty={setAddressee} />
      </div>
      <TextField label={t('letter.premises')} value={premises} onValue={setPremises} />
      <div className="letter-buttons">
        <button
          type="submit"
          value="ko"
          className="krds-btn large primary"
          disabled={told?.kind === 'working'}
        >
          {t('letter.make')}
        </button>
        <button
          type="submit"
          value="en"
          className="krds-btn large tertiary"
          disabled={told?.kind === 'working'}
        >
          {t('letter.translation')}
        </button>
      </div>
      <p role="status">
        {told !== null &&
          (told.kind === 'refused' ? t('letter.refused', { place: told.place }) : t(`letter.${told.kind}`))}
      </p>
    </form>
  )
}
