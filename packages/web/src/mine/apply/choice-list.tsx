import type { Result } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { amountText } from '../../assessment/amount-text.ts'
import { useNames } from '../../assessment/use-names.ts'
import { programmeOf } from '../../assessment/words.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import { Tick } from '../../shell/tick.tsx'
import type { Situation } from '../../situation/situation.ts'
import { keyOf } from './choices.ts'
import { type Entries, toggled } from './entries.ts'
import { TextField } from './text-field.tsx'

interface ChoiceListProps {
  readonly results: readonly Result[]
  readonly situation: Situation
  readonly entries: Entries
  readonly onChange: (change: Partial<Entries>) => void
}

const ChoiceItem = ({
  result,
  situation,
  entries,
  onChange,
}: Omit<ChoiceListProps, 'results'> & { readonly result: Result }): ReactElement | null => {
  const { t } = useTranslation('mine')
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(situation)
  const programme = programmeOf(result.programme)
  const key = keyOf(result)
  if (programme === undefined) return null
  const isChosen = entries.chosen.has(key)
  return (
    <li className="choice">
      <Tick isOn={isChosen} onTurn={() => onChange({ chosen: toggled(entries.chosen, key) })}>
        <span>
          <strong>{text(programme.title)}</strong>{' '}
          <span className="choice-subject">{nameOf(result.subject)}</span>{' '}
          <span className="choice-amount">{amountText(result, language)}</span>
          {result.excludedBy !== null && <span className="choice-note">{t('apply.excluded')}</span>}
        </span>
      </Tick>
      {isChosen && result.status === 'ineligible' && (
        <TextField
          label={t('apply.reason')}
          help={t('apply.reasonHelp')}
          required
          value={entries.reasons[key] ?? ''}
          onValue={(reason) => onChange({ reasons: { ...entries.reasons, [key]: reason } })}
        />
      )}
    </li>
  )
}

/** Programmes to tick, each with whom it is for and what it is worth. */
export const ChoiceList = ({ results, ...common }: ChoiceListProps): ReactElement => (
  <ul className="choices">
    {results.map((result) => (
      <ChoiceItem key={keyOf(result)} result={result} {...common} />
    ))}
  </ul>
)
