import type { HolidayKind } from '@ondol/rules'
import HolidaysOfCountries from 'date-holidays'
import { describe, expect, test } from 'vitest'
import type { HolidayName } from './holiday-names.ts'
import { announcedUntil } from './holiday-sources.ts'
import { holidayTable } from './holiday-table.ts'
import { holidaysUntil, publicHolidays } from './public-holidays.ts'

const DAY = 86_400_000
const years = Object.keys(holidayTable)
const after = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
const weekday = (date: string): number => new Date(date).getUTCDay()
const isWeekend = (date: string): boolean => weekday(date) === 0 || weekday(date) === 6

const ofKind = (wanted: HolidayKind): readonly string[] =>
  Object.entries(holidayTable).flatMap(([year, entries]) =>
    entries.filter(([, , kind = 'public']) => kind === wanted).map(([day, name]) => `${year}-${day} ${name}`),
  )

const lunar = new Intl.DateTimeFormat('en-u-ca-dangi', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })

/** The date in a year on which a day of Korea’s lunar calendar falls, in a month that is no leap month. */
function lunarDate(year: string, month: number, day: number): string {
  for (let date = `${year}-01-01`; date.startsWith(year); date = after(date, 1)) {
    const parts = lunar.formatToParts(new Date(date))
    const part = (type: string): string | undefined => parts.find((one) => one.type === type)?.value
    if (part('month') === String(month) && part('day') === String(day)) return date
  }
  throw new Error(`${year}: expected a day ${day} of the lunar month ${month}`)
}

const fixed: readonly (readonly [HolidayName, string, since?: string])[] = [
  ['new-year', '01-01'],
  ['independence-movement', '03-01'],
  ['labour', '05-01', '2026'],
  ['children', '05-05'],
  ['memorial', '06-06'],
  ['constitution', '07-17', '2026'],
  ['liberation', '08-15'],
  ['foundation', '10-03'],
  ['hangeul', '10-09'],
  ['christmas', '12-25'],
]

/** Article 2 of the regulation as a computation: every holiday by law of a year. */
function byLaw(year: string): readonly (readonly [date: string, name: HolidayName])[] {
  const [newYear, buddha, chuseok] = [lunarDate(year, 1, 1), lunarDate(year, 4, 8), lunarDate(year, 8, 15)]
  return [
    ...fixed
      .filter(([, , since = '']) => year >= since)
      .map(([name, day]) => [`${year}-${day}`, name] as const),
    [after(newYear, -1), 'lunar-new-year-eve'],
    [newYear, 'lunar-new-year'],
    [after(newYear, 1), 'lunar-new-year-after'],
    [buddha, 'buddha'],
    [after(chuseok, -1), 'chuseok-eve'],
    [chuseok, 'chuseok'],
    [after(chuseok, 1), 'chuseok-after'],
  ]
}

const threeDays = /^(lunar-new-year|chuseok)/
const substitutedSince: Readonly<Partial<Record<HolidayName, string>>> = {
  children: '2013-11-05',
  'independence-movement': '2021-08-04',
  liberation: '2021-08-04',
  foundation: '2021-08-04',
  hangeul: '2021-08-04',
  buddha: '2023-05-04',
  christmas: '2023-05-04',
  labour: '2026-05-01',
  constitution: '2026-05-11',
}

/** Article 3 as a computation: the days off that stand in for holidays of a year which fall on other days off. */
function standIns(year: string): readonly string[] {
  const holidays = byLaw(year)
  const taken = new Set(holidays.map(([date]) => date))
  const found = new Set<string>()
  for (const [date, name] of holidays) {
    const collides = holidays.filter(([other]) => other === date).length > 1
    const since = substitutedSince[name]
    const lost = threeDays.test(name)
      ? weekday(date) === 0 || collides
      : since !== undefined && date >= since && (isWeekend(date) || collides)
    if (!lost) continue
    let day = date
    while (isWeekend(day) || taken.has(day)) day = after(day, 1)
    found.add(day)
  }
  return [...found].sort()
}

describe('the table of public holidays', () => {
  test.each(years)('holds every holiday by law of %s and no other', (year) => {
    const computed = byLaw(year).map(([date, name]) => `${date} ${name}`)
    const listed = ofKind('public').filter((entry) => entry.startsWith(year))
    expect([...listed].sort()).toEqual([...computed].sort())
  })
  test.each(years)('holds every substitute of %s and no other', (year) => {
    const listed = ofKind('substitute').filter((entry) => entry.startsWith(year))
    expect(listed.map((entry) => entry.slice(0, 10))).toEqual(standIns(year))
  })
  test('holds what the government declared, and the elections at the end of a term', () => {
    expect(ofKind('temporary')).toEqual([
      '2020-08-17 extra-day',
      '2023-10-02 extra-day',
      '2024-10-01 extra-day',
      '2025-01-27 extra-day',
      // The presidency fell vacant: no election at the end of a term, so the Cabinet made it a holiday.
      '2025-06-03 president',
    ])
    expect(ofKind('election')).toEqual([
      '2020-04-15 assembly',
      '2022-03-09 president',
      '2022-06-01 local',
      '2024-04-10 assembly',
      '2026-06-03 local',
      '2028-04-12 assembly',
    ])
  })
  test('is in order, from the first year to the last day known', () => {
    const dates = publicHolidays.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort())
    expect([dates[0], dates.at(-1)]).toEqual(['2020-01-01', '2028-12-25'])
    expect(holidaysUntil.slice(0, 4)).toBe(years.at(-1))
  })
  test('gives each day its names, its kind and its source', () => {
    const [day] = publicHolidays.filter(({ date }) => date === '2023-05-29')
    expect(day).toEqual({
      date: '2023-05-29',
      kind: 'substitute',
      title: { ko: '대체공휴일 (부처님 오신 날)', en: 'substitute for Buddha’s Birthday' },
      source: {
        basis: 'statute',
        text: {
          ko: '관공서의 공휴일에 관한 규정 제3조 (부처님 오신 날과 기독탄신일로 넓힘, 2023-05-04부터)',
          en: 'Regulation on Holidays of Public Offices, article 3 (widened to Buddha’s Birthday and Christmas Day, from 2023-05-04)',
        },
      },
    })
  })
  test('marks what is computed and not announced as an assumption, and nothing else', () => {
    for (const { date, source } of publicHolidays)
      expect(`${date} ${source.basis}`).toBe(`${date} ${date > announcedUntil ? 'assumption' : 'statute'}`)
    expect(publicHolidays.filter(({ source }) => source.basis === 'assumption').length).toBe(19)
  })
  test('names the Cabinet’s day for each temporary holiday', () => {
    const temporary = publicHolidays.filter(({ kind }) => kind === 'temporary')
    for (const { source } of temporary) expect(source.text.en).toMatch(/Cabinet of 20\d\d-\d\d-\d\d/)
  })
})

/** The days that `date-holidays` calls public holidays in Korea, each of their days by itself. */
function theirs(year: string): ReadonlySet<string> {
  const days = new HolidaysOfCountries('KR').getHolidays(Number(year)).flatMap(({ type, start, end }) => {
    if (type !== 'public') return []
    const length = Math.round((end.getTime() - start.getTime()) / DAY)
    // They begin at midnight in Seoul, nine hours before it is midnight in UTC.
    const first = new Date(start.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)
    return Array.from({ length }, (_, index) => after(first, index))
  })
  return new Set(days)
}

/** Days that we hold to be holidays and `date-holidays` 3.37.0 does not, and why. */
const onlyOurs: Readonly<Record<string, string>> = {
  // Its Lunar New Year begins on the day itself and lasts three days; by the regulation it is the day, the day
  // before and the day after. So the eve is missing, and one day too many follows (see below).
  '2020-01-24': 'the eve of Lunar New Year',
  '2021-02-11': 'the eve of Lunar New Year',
  '2022-01-31': 'the eve of Lunar New Year',
  '2023-01-21': 'the eve of Lunar New Year',
  '2024-02-09': 'the eve of Lunar New Year',
  '2025-01-28': 'the eve of Lunar New Year',
  '2026-02-16': 'the eve of Lunar New Year',
  '2027-02-06': 'the eve of Lunar New Year',
  '2028-01-26': 'the eve of Lunar New Year',
  // It knows no elections.
  '2020-04-15': 'election of the National Assembly',
  '2022-03-09': 'presidential election',
  '2022-06-01': 'local elections',
  '2024-04-10': 'election of the National Assembly',
  '2026-06-03': 'local elections',
  '2028-04-12': 'election of the National Assembly',
  // It knows no holidays that the government declares for a day.
  '2020-08-17': 'declared by the Cabinet of 2020-07-21',
  '2023-10-02': 'declared by the Cabinet of 2023-09-05',
  '2024-10-01': 'declared by the Cabinet of 2024-09-03',
  '2025-01-27': 'declared by the Cabinet of 2025-01-14',
  '2025-06-03': 'presidential election, declared by the Cabinet of 2025-04-08',
  // It does not know yet that Labour Day became a public holiday in 2026, with a substitute.
  '2026-05-01': 'Labour Day',
  '2027-05-01': 'Labour Day',
  '2027-05-03': 'substitute for Labour Day',
  '2028-05-01': 'Labour Day',
}

/** Days that `date-holidays` 3.37.0 holds to be holidays and we do not, and why. */
const onlyTheirs: Readonly<Record<string, string>> = {
  '2021-02-14': 'two days after Lunar New Year: its three days begin one day late',
  '2022-02-03': 'two days after Lunar New Year: its three days begin one day late',
  '2025-01-31': 'two days after Lunar New Year: its three days begin one day late',
  '2026-02-19': 'two days after Lunar New Year: its three days begin one day late',
  '2028-01-29': 'two days after Lunar New Year: its three days begin one day late',
  // In 2020, 2023, 2024 and 2027 that day is the substitute, and so a holiday anyway.
}

describe('beside date-holidays', () => {
  test.each(years)('every disagreement of %s is known', (year) => {
    const mine = new Set(publicHolidays.map(({ date }) => date).filter((date) => date.startsWith(year)))
    const other = theirs(year)
    const known = (table: object): readonly string[] =>
      Object.keys(table).filter((date) => date.startsWith(year))
    expect([...mine].filter((date) => !other.has(date))).toEqual([...known(onlyOurs)].sort())
    expect([...other].filter((date) => !mine.has(date))).toEqual(known(onlyTheirs))
  })
})
