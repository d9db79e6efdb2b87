import type { Holiday, HolidayKind } from '@ondol/rules'
import { holidayNames } from './holiday-names.ts'
import { holidaySource } from './holiday-sources.ts'
import { type HolidayEntry, holidayTable } from './holiday-table.ts'

/** The last day of the table: nothing is known of the time after it. */
export const holidaysUntil = '2028-12-31'

/** All public holidays (관공서의 공휴일) from 2020 to 2028, in order of date. */
export const publicHolidays: readonly Holiday[] = Object.entries(holidayTable).flatMap(([year, entries]) =>
  entries.map((entry) => holidayOf(year, entry)),
)

function holidayOf(year: string, [day, name, stated]: HolidayEntry): Holiday {
  const kind: HolidayKind = stated ?? 'public'
  const date = `${year}-${day}`
  const named = holidayNames[name]
  const title =
    kind === 'substitute' ? { ko: `대체공휴일 (${named.ko})`, en: `substitute for ${named.en}` } : named
  return { date, kind, title, source: holidaySource(date, name, kind) }
}
