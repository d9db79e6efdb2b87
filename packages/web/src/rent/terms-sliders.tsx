import type { Recommendation, Terms } from '@ondol/seoul'
import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRatio } from '../format/ratio.ts'
import { Group } from '../shell/group.tsx'
import { MOST_PERCENT } from './net-points.ts'

const MOST_MONTHS = 24

interface SliderProps {
  readonly label: string
  readonly shown: string
  readonly value: number
  readonly least: number
  readonly most: number
  /** Where the rules would put it. */
  readonly mark: number | null
  readonly onValue: (value: number) => void
}

const Slider = ({ label, shown, value, least, most, mark, onValue }: SliderProps): ReactElement => {
  const id = useId()
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{shown}</output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={1}
        value={value}
        list={`${id}-mark`}
        aria-valuetext={shown}
        onChange={({ currentTarget }) => onValue(Number(currentTarget.value))}
      />
      <datalist id={`${id}-mark`}>{mark !== null && <option value={mark} />}</datalist>
    </div>
  )
}

interface TermsSlidersProps {
  readonly terms: Terms
  readonly recommended: Recommendation
  readonly onTerms: (terms: Terms) => void
}

const percentOf = ({ cut }: Terms): number => Math.round(cut * 100)

const Recommended = ({ terms, recommended, onTerms }: TermsSlidersProps): ReactElement => {
  const { t } = useTranslation('rent')
  const by = recommended.terms
  if (by === null)
    return (
      <p className="quiet">
        {t(recommended.status === 'unknown' ? 'slider.openRecommendation' : 'slider.noRecommendation')}
      </p>
    )
  const isSame = by.months === terms.months && percentOf(by) === percentOf(terms)
  return (
    <p className="slider-recommended">
      {t('slider.recommended', { cut: formatRatio(by.cut), months: by.months })}
      {!isSame && (
        <button type="button" className="krds-btn small tertiary" onClick={() => onTerms(by)}>
          {t('slider.useRecommended')}
        </button>
      )}
    </p>
  )
}

/** The terms, to be moved: how much the rent falls, and for how long. */
export const TermsSliders = (props: TermsSlidersProps): ReactElement => {
  const { terms, recommended, onTerms } = props
  const { t } = useTranslation('rent')
  const by = recommended.terms
  return (
    <Group title={t('slider.group')} className="sliders">
      <Slider
        label={t('slider.cut')}
        shown={formatRatio(terms.cut)}
        value={percentOf(terms)}
        least={0}
        most={MOST_PERCENT}
        mark={by === null ? null : percentOf(by)}
        onValue={(percent) => onTerms({ ...terms, cut: percent / 100 })}
      />
      <Slider
        label={t('slider.months')}
        shown={t('slider.monthsValue', { count: terms.months })}
        value={terms.months}
        least={1}
        most={MOST_MONTHS}
        mark={by?.months ?? null}
        onValue={(months) => onTerms({ ...terms, months })}
      />
      <Recommended {...props} />
    </Group>
  )
}
