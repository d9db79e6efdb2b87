import type { Terms } from '@ondol/seoul'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRatio } from '../format/ratio.ts'
import { useLanguage } from '../language/use-language.ts'
import { bestOf, MOST_PERCENT, type NetPoint } from './net-points.ts'
import { signedWon } from './signed-won.ts'

const WIDE = 320
const HIGH = 120
const TICKS = [0, 10, 20, 30, 40, 50] as const

interface NetCurveProps {
  readonly points: readonly NetPoint[]
  readonly terms: Terms
  readonly isComplete: boolean
}

const across = (percent: number): number => (percent / MOST_PERCENT) * WIDE

/** What the landlord is left with at every cut: a step where a relief steps up, and where the terms stand now. */
export const NetCurve = ({ points, terms, isComplete }: NetCurveProps): ReactElement | null => {
  const { t } = useTranslation('rent')
  const language = useLanguage()
  const best = bestOf(points)
  if (best === null) return null
  const [top, bottom] = [Math.max(0, best.net), Math.min(0, ...points.map(({ net }) => net))]
  const down = (net: number): number => ((top - net) / Math.max(top - bottom, 1)) * HIGH
  const path = points.map(({ percent, net }, index) => {
    const [x, y] = [across(percent), down(net)]
    return index === 0 ? `M${x} ${y}` : `H${x} V${y}`
  })
  const percent = Math.round(terms.cut * 100)
  const now = points.find((point) => point.percent === percent)
  const cut = formatRatio(best.percent / 100)
  const words = t('curve.best', { cut, net: signedWon(best.net, language) })
  return (
    <figure className="curve">
      <figcaption>
        <strong>{t('curve.title')}</strong>
        <span className="quiet">{t('curve.text', { count: terms.months })}</span>
      </figcaption>
      <svg viewBox={`-8 -14 ${WIDE + 16} ${HIGH + 52}`} role="img" aria-label={words}>
        <line className="curve-even" x1={0} x2={WIDE} y1={down(0)} y2={down(0)} />
        <text className="curve-word" x={WIDE} y={down(0) - 4} textAnchor="end">
          {t('curve.even')}
        </text>
        <path className="curve-line" d={path.join(' ')} />
        {TICKS.map((tick) => (
          <text key={tick} className="curve-tick" x={across(tick)} y={HIGH + 20} textAnchor="middle">
            {tick}%
          </text>
        ))}
        {now !== undefined && (
          <>
            <circle className="curve-now" cx={across(percent)} cy={down(now.net)} r={5} />
            <text
              className="curve-word"
              x={across(percent)}
              y={HIGH + 34}
              textAnchor={percent < 5 ? 'start' : percent > 45 ? 'end' : 'middle'}
            >
              {t('curve.now', { cut: formatRatio(terms.cut) })}
            </text>
          </>
        )}
      </svg>
      {isComplete && best.percent > 0 && <p>{words}</p>}
    </figure>
  )
}
