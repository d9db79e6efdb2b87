import { type Pack, parseDate, versionsOf } from '@ondol/rules'
import type { Bounds } from './bounds.ts'

/** Days between two dates (YYYYMMDD, both included), during which no value of the city changes. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The spans between which a parameter or a declaration that is used changes, within the dates of the question. */
export function spansOf(packs: readonly Pack[], used: Used, { asked }: Bounds): readonly Span[] {
  const starts = new Set([asked.from])
  for (const pack of packs)
    for (const date of changes(pack, used)) {
      if (date > asked.from && date <= asked.to) starts.add(date)
    }
  const sorted = [...starts].sort((left, right) => left - right)
  return sorted.map((from, index) => ({ from, to: dayBefore(sorted[index + 1]) ?? asked.to }))
}

/** What a question rests on. */
export interface Used {
  readonly parameters: ReadonlySet<string>
  readonly declarations: ReadonlySet<string>
}

function changes({ vocabulary }: Pack, { parameters, declarations }: Used): readonly number[] {
  const ofParameters = [...parameters].flatMap((id) => {
    const parameter = vocabulary.parameters.get(id)
    return parameter === undefined ? [] : versionsOf(parameter).map(({ from }) => from)
  })
  const ofDeclarations = [...declarations].flatMap((id) =>
    (vocabulary.declarations.get(id)?.periods ?? []).flatMap(({ from, to }) => [
      parseDate(from) ?? 0,
      ...(to === undefined ? [] : [dayAfter(parseDate(to) ?? 0)]),
    ]),
  )
  return [...ofParameters, ...ofDeclarations]
}

const DAY = 86_400_000

function shifted(date: number, days: number): number {
  const at = new Date(
    Date.UTC(Math.floor(date / 10000), (Math.floor(date / 100) % 100) - 1, date % 100) + days * DAY,
  )
  return at.getUTCFullYear() * 10000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate()
}

const dayAfter = (date: number): number => shifted(date, 1)
const dayBefore = (date: number | undefined): number | undefined =>
  date === undefined ? undefined : shifted(date, -1)
