import type { AmountDraw, BoolDraw, ChoiceDraw, CountDraw, DayDraw, Draw, SetDraw } from '@ondol/rules'
import { streamOf } from '../random/random-at.ts'
import { choicesOf, compileCases } from './compile-cases.ts'
import { deviationOf } from './deviation.ts'
import { idDistribution, numberAt, numberDistribution } from './distribution.ts'
import { drawMonthlyAmount, drawMonthlyCount, drawMonthlyFollow } from './draw-series.ts'
import type { Drawing } from './drawing.ts'
import { type Reader, readName } from './read-name.ts'
import { logNormal, within } from './spread.ts'
import { type Drawn, RecipeError, tableOf } from './table.ts'

/** Draws one field for every row of its entity and adds it to the table. */
export const drawField = (drawing: Drawing, draw: Draw): void => {
  const table = tableOf(drawing.tables, draw.entity)
  switch (draw.kind) {
    case 'monthly-amount':
      table.series.set(draw.field, drawMonthlyAmount(drawing, draw))
      return
    case 'monthly-follow':
      table.series.set(draw.field, drawMonthlyFollow(drawing, draw))
      return
    case 'monthly-count':
      table.series.set(draw.field, drawMonthlyCount(drawing, draw))
      return
    default:
      table.columns.set(draw.field, drawColumn(drawing, draw))
  }
}

type PlainDraw = ChoiceDraw | BoolDraw | SetDraw | CountDraw | AmountDraw | DayDraw

const drawColumn = (drawing: Drawing, draw: PlainDraw): Drawn => {
  const { rows } = tableOf(drawing.tables, draw.entity)
  const read = valueReader(drawing, draw)
  const values = room(draw, rows)
  for (let row = 0; row < rows; row++) values[row] = read(row)
  return values
}

const room = (draw: PlainDraw, rows: number): Drawn => {
  switch (draw.kind) {
    case 'choice':
    case 'bool':
    case 'count':
      return draw.kind === 'count' && mostOf(draw) > 0xff ? new Uint16Array(rows) : new Uint8Array(rows)
    case 'set':
      return new Uint8Array(rows)
    case 'day':
      return new Int32Array(rows)
    case 'amount':
      return Number.isInteger(draw.step) && draw.most < 2 ** 31
        ? new Int32Array(rows)
        : new Float64Array(rows)
  }
}

const mostOf = ({ cases }: CountDraw): number =>
  Math.max(...cases.flatMap(({ is }) => Object.keys(is).map((range) => Number(range.split('-').at(-1)))))

const valueReader = (drawing: Drawing, draw: PlainDraw): Reader => {
  const { entity, field } = draw
  const place = `${entity}.${field}`
  const { uniform } = streamOf(drawing.seed, place)
  switch (draw.kind) {
    case 'choice': {
      const choices = choicesOf(drawing, entity, field) ?? []
      const of = compileCases(drawing, { entity, place, cases: draw.cases }, (shares) =>
        idDistribution(shares, choices, place),
      )
      return (row) => numberAt(of(row), uniform(row))
    }
    case 'bool': {
      const share = compileCases(drawing, { entity, place, cases: draw.cases }, (given) => given)
      return (row) => Number(uniform(row) < share(row))
    }
    case 'set':
      return setReader(drawing, draw, place)
    case 'count': {
      const of = compileCases(drawing, { entity, place, cases: draw.cases }, (shares) =>
        numberDistribution(shares, place),
      )
      return (row) => numberAt(of(row), uniform(row))
    }
    case 'day': {
      const of = compileCases(drawing, { entity, place, cases: draw.cases }, (shares) =>
        numberDistribution(shares, place),
      )
      const sign = draw.after === true ? -1 : 1
      return (row) => drawing.days.dateAt(sign * numberAt(of(row), uniform(row)))
    }
    case 'amount':
      return amountReader(drawing, draw, place)
  }
}

const setReader = (drawing: Drawing, draw: SetDraw, place: string): Reader => {
  const choices = choicesOf(drawing, draw.entity, draw.field) ?? []
  if (choices.length > 8) throw new RecipeError(place, 'a set of up to 8 ids')
  const streams = choices.map((id) => streamOf(drawing.seed, `${place}.${id}`))
  const shares = compileCases(drawing, { entity: draw.entity, place, cases: draw.cases }, (given) => {
    for (const id of Object.keys(given))
      if (!choices.includes(id)) throw new RecipeError(place, `one of ${choices.join(', ')}, not "${id}"`)
    return choices.map((id) => given[id] ?? 0)
  })
  return (row) => {
    const wanted = shares(row)
    let bits = 0
    for (let id = 0; id < wanted.length; id++)
      if ((streams[id]?.uniform(row) ?? 1) < (wanted[id] ?? 0)) bits |= 1 << id
    return bits
  }
}

const amountReader = (drawing: Drawing, draw: AmountDraw, place: string): Reader => {
  const spreadOf = compileCases(drawing, { entity: draw.entity, place, cases: draw.cases }, (given) => given)
  const base = draw.of === undefined ? () => 1 : readName(drawing.tables, draw.entity, draw.of)
  const { uniform } = streamOf(drawing.seed, `${place}: none`)
  const deviation = deviationOf(drawing, { entity: draw.entity, place, standing: draw.standing ?? 0 })
  const { step, least, most } = draw
  return (row) => {
    const spread = spreadOf(row)
    if (uniform(row) < (spread.none ?? 0)) return least
    return within(base(row) * logNormal(spread, deviation(row)), { step, least, most })
  }
}
