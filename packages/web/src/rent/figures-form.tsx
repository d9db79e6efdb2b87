import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NumberInput } from '../fields/number-input.tsx'
import { entryOf, type NumberKind, parseKind } from '../fields/number-kind.ts'
import { Group } from '../shell/group.tsx'
import type { Figures } from './figures.ts'

const FIELDS: readonly (readonly [keyof Figures, NumberKind])[] = [
  ['monthlyRent', 'won'],
  ['leasedArea', 'area'],
  ['buildingArea', 'area'],
  ['propertyTax', 'won'],
  ['taxableIncome', 'won'],
]

/** The typeface has no sign of its own for them. */
const SQUARE_METRES = 'm²'

interface FigureFieldProps {
  readonly name: keyof Figures
  readonly kind: NumberKind
  readonly value: number | undefined
  readonly onValue: (value: number | undefined) => void
}

const FigureField = ({ name, kind, value, onValue }: FigureFieldProps): ReactElement => {
  const { t } = useTranslation('rent')
  const { t: common } = useTranslation()
  const [text, setText] = useState(entryOf(kind, value))
  const [isWrong, setWrong] = useState(false)
  const change = (next: string): void => {
    setText(next)
    const parsed = parseKind(kind, next, kind === 'area' ? { above: 0 } : { least: 0 })
    const isEmpty = next.trim() === ''
    setWrong(!isEmpty && parsed.kind !== 'value')
    if (isEmpty) onValue(undefined)
    else if (parsed.kind === 'value') onValue(parsed.value)
  }
  return (
    <div className="figure-field">
      <p className="figure-label" aria-hidden="true">
        {t(`figures.${name}`)}
      </p>
      <NumberInput
        kind={kind}
        unit={kind === 'won' ? common('fields.unit.won') : SQUARE_METRES}
        text={text}
        onText={change}
        label={t(`figures.${name}`)}
        isWrong={isWrong}
      />
      {isWrong && <p className="wrong">{t('figures.wrong')}</p>}
    </div>
  )
}

interface FiguresFormProps {
  readonly figures: Figures
  readonly onFigures: (figures: Figures) => void
}

/** What one side seldom knows of the other, to fill in as far as it is known. */
export const FiguresForm = ({ figures, onFigures }: FiguresFormProps): ReactElement => {
  const { t } = useTranslation('rent')
  return (
    <Group title={t('figures.title')} className="figures-form">
      <p className="quiet">{t('figures.text')}</p>
      <div className="figures-fields">
        {FIELDS.map(([name, kind]) => (
          <FigureField
            key={name}
            name={name}
            kind={kind}
            value={figures[name]}
            onValue={(value) => onFigures({ ...figures, [name]: value })}
          />
        ))}
      </div>
    </Group>
  )
}
