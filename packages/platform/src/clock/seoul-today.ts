const dayInSeoul = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short' })

/** The calendar date in Seoul (`YYYY-MM-DD`) at an instant. */
export function seoulToday(now: Date): string {
  return dayInSeoul.format(now)
}
