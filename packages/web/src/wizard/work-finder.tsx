import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf } from '../assessment/words.ts'
import { useText } from '../language/use-language.ts'
import { suggestWork, type WorkClues } from './suggest-work.ts'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
}

const Choice = ({ label, value, options, onChange }: ChoiceProps): ReactElement => {
  const id = useId()
  return (
    <p className="finder-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="krds-form-select medium"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </p>
  )
}

const NO_CLUES: WorkClues = { occupation: 'none', clients: 'several', hours: 'mine', isArt: false }

const useOccupations = (): readonly (readonly [string, string])[] => {
  const text = useText()
  const field = fieldOf('person', 'specialOccupation')
  return field?.type === 'choice' ? Object.entries(field.choices).map(([id, name]) => [id, text(name)]) : []
}

interface WorkFinderProps {
  readonly onFound: (work: string, occupation: string) => void
}

/** Helps those who do not know whether they are special-type workers or freelancers: four questions of daily life. */
export const WorkFinder = ({ onFound }: WorkFinderProps): ReactElement => {
  const { t } = useTranslation()
  const occupations = useOccupations()
  const [clues, setClues] = useState(NO_CLUES)
  const change = (changed: Partial<WorkClues>): void => setClues({ ...clues, ...changed })
  const work = suggestWork(clues)
  const either = (
    key: 'clients' | 'hours' | 'art',
    ...ids: readonly [string, string]
  ): ChoiceProps['options'] => [
    [ids[0], t(`wizard.finder.${key}.first`)],
    [ids[1], t(`wizard.finder.${key}.second`)],
  ]
  return (
    <details className="finder">
      <summary>{t('wizard.finder.title')}</summary>
      <Choice
        label={t('wizard.finder.occupation')}
        value={clues.occupation}
        options={occupations}
        onChange={(occupation) => change({ occupation })}
      />
      <Choice
        label={t('wizard.finder.clients.ask')}
        value={clues.clients}
        options={either('clients', 'several', 'one')}
        onChange={(clients) => change({ clients: clients === 'one' ? 'one' : 'several' })}
      />
      <Choice
        label={t('wizard.finder.hours.ask')}
        value={clues.hours}
        options={either('hours', 'mine', 'theirs')}
        onChange={(hours) => change({ hours: hours === 'theirs' ? 'theirs' : 'mine' })}
      />
      <Choice
        label={t('wizard.finder.art.ask')}
        value={clues.isArt ? 'yes' : 'no'}
        options={either('art', 'no', 'yes')}
        onChange={(art) => change({ isArt: art === 'yes' })}
      />
      <p className="finder-found" role="status">
        {t(`wizard.finder.found.${work}`)}
      </p>
      <button
        type="button"
        className="krds-btn medium secondary"
        onClick={() => onFound(work, clues.occupation)}
      >
        {t('wizard.finder.take')}
      </button>
    </details>
  )
}
