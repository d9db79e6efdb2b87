/** What the days are called on which offices are closed. */
export const holidayNames = {
  'new-year': { ko: '1월 1일', en: 'New Year’s Day' },
  'lunar-new-year-eve': { ko: '설날 전날', en: 'day before Lunar New Year' },
  'lunar-new-year': { ko: '설날', en: 'Lunar New Year' },
  'lunar-new-year-after': { ko: '설날 다음 날', en: 'day after Lunar New Year' },
  'independence-movement': { ko: '3·1절', en: 'Independence Movement Day' },
  labour: { ko: '노동절', en: 'Labour Day' },
  children: { ko: '어린이날', en: 'Children’s Day' },
  buddha: { ko: '부처님 오신 날', en: 'Buddha’s Birthday' },
  memorial: { ko: '현충일', en: 'Memorial Day' },
  constitution: { ko: '제헌절', en: 'Constitution Day' },
  liberation: { ko: '광복절', en: 'Liberation Day' },
  'chuseok-eve': { ko: '추석 전날', en: 'day before Chuseok' },
  chuseok: { ko: '추석', en: 'Chuseok' },
  'chuseok-after': { ko: '추석 다음 날', en: 'day after Chuseok' },
  foundation: { ko: '개천절', en: 'National Foundation Day' },
  hangeul: { ko: '한글날', en: 'Hangeul Day' },
  christmas: { ko: '기독탄신일', en: 'Christmas Day' },
  assembly: { ko: '국회의원 선거일', en: 'National Assembly election' },
  president: { ko: '대통령 선거일', en: 'presidential election' },
  local: { ko: '전국동시지방선거일', en: 'local elections' },
  'extra-day': { ko: '임시공휴일', en: 'temporary holiday' },
} as const

/** A day by its name. */
export type HolidayName = keyof typeof holidayNames
