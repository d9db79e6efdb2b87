import { type Pack, versionsOf } from '@ondol/rules'
import type { Bounds } from './bounds.ts'

/** Days between two dates (YYYYMMDD, both included), during which no value of the city changes. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The spans between which a parameter that is used changes, within the dates of the question. */
export function spansOf(
  packs: readonly Pack[],
  used: ReadonlySet<string>,
  { asked }: Bounds,
): readonly Span[] {
  const changes = packs.flatMap(({ vocabulary }) =>
    [...used].flatMap((id) => {
      const parameter = vocabulary.parameters.get(id)
      return parameter === undefined ? [] : versionsOf(parameter).map(({ from }) => from)
    }),
  )
  const within = changes.filter((date) => date > asked.from && date <= asked.to)
  const starts = [...new Set([asked.from, ...within])].sort((left, right) => left - right)
  return starts.map((from, index) => ({ from, to: dayBefore(starts[index + 1]) ?? asked.to }))
}

const DAY = 86_400_000

function shifted(date: number, days: number): number {
  const at = new Date(
    Date.UTC(Math.floor(date / 10000), (Math.floor(date / 100) % 100) - 1, date % 100) + days * DAY,
  )
  return at.getUTCFullYear() * 10000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate()
}

const dayBefore = (date: number | undefined): number | undefined =>
  date === undefined ? undefined : shifted(date, -1)
