import type { MonthlyAmountDraw, MonthlyCountDraw, MonthlyFollowDraw, Shock } from '@ondol/rules'
import { streamOf } from '../random/random-at.ts'
import { compileCases } from './compile-cases.ts'
import { deviationOf } from './deviation.ts'
import { numberAt, numberDistribution } from './distribution.ts'
import type { Drawing } from './drawing.ts'
import { logNormal } from './spread.ts'
import { type DrawnSeries, RecipeError, tableOf } from './table.ts'

/** Draws won by month: a level, a wobble, and for those whom the shock hits a fall in the latest months. */
export const drawMonthlyAmount = (drawing: Drawing, draw: MonthlyAmountDraw): DrawnSeries => {
  const { entity, field, months, step, most, wobble, shocked } = draw
  const place = `${entity}.${field}`
  const { rows } = tableOf(drawing.tables, entity)
  const values = new Int32Array(rows * months)
  const levelOf = levelReader(drawing, draw, place)
  const wobbles = Array.from({ length: months }, (_, month) =>
    streamOf(drawing.seed, `${place}: wobble ${month}`),
  )
  const fallOf = fallReader(drawing, draw, place)
  for (let row = 0; row < rows; row++) {
    const level = levelOf(row)
    if (level === 0) continue
    const fall = fallOf(row)
    for (let month = 0; month < months; month++) {
      const kept = month >= months - shocked ? 1 - fall : 1
      const swing = 1 + wobble * Math.max(-2, Math.min(2, wobbles[month]?.normal(row) ?? 0))
      values[month * rows + row] = Math.min(
        most,
        Math.max(0, Math.round((level * kept * swing) / step) * step),
      )
    }
  }
  return { months, values }
}

const levelReader = (drawing: Drawing, draw: MonthlyAmountDraw, place: string): ((row: number) => number) => {
  const { entity, cases, standing = 0 } = draw
  const spreadOf = compileCases(drawing, { entity, place, cases }, (given) => given)
  const deviation = deviationOf(drawing, { entity, place, standing })
  const { uniform } = streamOf(drawing.seed, `${place}: none`)
  return (row) => {
    const spread = spreadOf(row)
    return uniform(row) < (spread.none ?? 0) ? 0 : logNormal(spread, deviation(row))
  }
}

const fallReader = (drawing: Drawing, draw: MonthlyAmountDraw, place: string): ((row: number) => number) => {
  const shockOf = compileCases<Shock, Shock>(
    drawing,
    { entity: draw.entity, place: `${place}: shock`, cases: draw.shock },
    (given) => given,
  )
  const hit = streamOf(drawing.seed, `${place}: hit`)
  const depth = streamOf(drawing.seed, `${place}: fall`)
  return (row) => {
    const { share, from, to } = shockOf(row)
    return hit.uniform(row) < share ? from + (to - from) * depth.uniform(row) : 0
  }
}

/** Draws won by month that follow another series of the same things: a fixed part, and a part that moves along. */
export const drawMonthlyFollow = (drawing: Drawing, draw: MonthlyFollowDraw): DrawnSeries => {
  const { entity, field, months, of, moving, step, most } = draw
  const place = `${entity}.${field}`
  const { rows, series } = tableOf(drawing.tables, entity)
  const followed = series.get(of)
  if (followed === undefined || followed.months < months)
    throw new RecipeError(place, `a series "${of}" of at least ${months} months that is drawn by then`)
  const spreadOf = compileCases(drawing, { entity, place, cases: draw.fixed }, (given) => given)
  const { normal } = streamOf(drawing.seed, place)
  const values = new Int32Array(rows * months)
  const before = Math.min(3, followed.months)
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let month = 0; month < before; month++) sum += followed.values[month * rows + row] ?? 0
    const fixed = (sum / before) * logNormal(spreadOf(row), normal(row))
    for (let month = 0; month < months; month++) {
      const now = followed.values[(followed.months - months + month) * rows + row] ?? 0
      values[month * rows + row] = Math.min(most, Math.round((fixed + moving * now) / step) * step)
    }
  }
  return { months, values }
}

/** Draws a number of days or the like for each of the latest months. */
export const drawMonthlyCount = (drawing: Drawing, draw: MonthlyCountDraw): DrawnSeries => {
  const { entity, field, months, cases } = draw
  const place = `${entity}.${field}`
  const { rows } = tableOf(drawing.tables, entity)
  const of = compileCases(drawing, { entity, place, cases }, (shares) => numberDistribution(shares, place))
  const values = new Int32Array(rows * months)
  for (let month = 0; month < months; month++) {
    const { uniform } = streamOf(drawing.seed, `${place}: ${month}`)
    for (let row = 0; row < rows; row++) values[month * rows + row] = numberAt(of(row), uniform(row))
  }
  return { months, values }
}
