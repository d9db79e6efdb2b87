import type { HolidayKind, Source, Text } from '@ondol/rules'
import { assumption, statute } from '../sources.ts'
import type { HolidayName } from './holiday-names.ts'

/** The last day of the year for which the calendar standard (월력요항) has been announced, that of 2027 in June 2026. */
export const announcedUntil = '2027-12-31'

const regulation = statute(
  '관공서의 공휴일에 관한 규정 제2조',
  'Regulation on Holidays of Public Offices, article 2',
)
const election = statute(
  '관공서의 공휴일에 관한 규정 제2조 (공직선거법 제34조에 따른 임기만료 선거일)',
  'Regulation on Holidays of Public Offices, article 2 (day of an election at the end of a term, Public Official Election Act, article 34)',
)

/** Holidays that a change of the law made since 2020. */
const since: Readonly<Partial<Record<HolidayName, Source>>> = {
  labour: statute(
    '공휴일에 관한 법률 제2조 (2026년 4월 개정, 2026-05-01부터)',
    'Act on Public Holidays, article 2 (amended April 2026, from 2026-05-01)',
  ),
  constitution: statute(
    '공휴일에 관한 법률 제2조 (2026-02-10 개정, 2026-05-11부터)',
    'Act on Public Holidays, article 2 (amended 2026-02-10, from 2026-05-11)',
  ),
}

/** What the government decided for one day alone. */
const decided: Readonly<Record<string, Source>> = {
  '2020-08-17': cabinet('2020-07-21'),
  '2023-10-02': cabinet('2023-09-05'),
  '2024-10-01': cabinet('2024-09-03'),
  '2025-01-27': cabinet('2025-01-14'),
  '2025-06-03': cabinet('2025-04-08'),
}

const FIRST: Text = { ko: '2013-11-05부터', en: 'from 2013-11-05' }
const NATIONAL: Text = {
  ko: '국경일로 넓힘, 2021-08-04부터',
  en: 'widened to national days, from 2021-08-04',
}
const RELIGIOUS: Text = {
  ko: '부처님 오신 날과 기독탄신일로 넓힘, 2023-05-04부터',
  en: 'widened to Buddha’s Birthday and Christmas Day, from 2023-05-04',
}
const NEWEST: Text = { ko: '새 공휴일에도, 2026년부터', en: 'for the new holidays too, from 2026' }

/** Since when a holiday has a substitute; those without one have none. */
const substituted: Readonly<Partial<Record<HolidayName, Text>>> = {
  'lunar-new-year': FIRST,
  chuseok: FIRST,
  children: FIRST,
  'independence-movement': NATIONAL,
  liberation: NATIONAL,
  foundation: NATIONAL,
  hangeul: NATIONAL,
  buddha: RELIGIOUS,
  christmas: RELIGIOUS,
  labour: NEWEST,
  constitution: NEWEST,
}

/** What a holiday rests on. A date that is not announced yet is our own computation by the same clause. */
export function holidaySource(date: string, name: HolidayName, kind: HolidayKind): Source {
  const source = clause(date, name, kind)
  if (date <= announcedUntil) return source
  return assumption(
    `${source.text.ko}에 따라 계산, 아직 발표되지 않음`,
    `computed by the ${source.text.en}; not announced yet`,
  )
}

function clause(date: string, name: HolidayName, kind: HolidayKind): Source {
  switch (kind) {
    case 'public':
      return since[name] ?? regulation
    case 'election':
      return election
    case 'temporary':
      return decided[date] ?? regulation
    case 'substitute':
      return substitute(substituted[name] ?? FIRST)
  }
}

function substitute(widened: Text): Source {
  return statute(
    `관공서의 공휴일에 관한 규정 제3조 (${widened.ko})`,
    `Regulation on Holidays of Public Offices, article 3 (${widened.en})`,
  )
}

function cabinet(day: string): Source {
  return statute(
    `관공서의 공휴일에 관한 규정 제2조 (정부가 수시로 지정하는 날, ${day} 국무회의)`,
    `Regulation on Holidays of Public Offices, article 2 (day set by the government, Cabinet of ${day})`,
  )
}
