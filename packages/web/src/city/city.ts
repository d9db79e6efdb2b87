/** What the city says of today. */
export interface City {
  /** `YYYY-MM-DD`, as the calendar stands in Seoul. */
  readonly today: string
  readonly emergency: { readonly since: string; readonly drill: boolean } | null
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads the server's answer; null where it is none. */
export const readCity = (answer: unknown): City | null => {
  if (!isRecord(answer)) return null
  const { today, emergency } = answer
  if (typeof today !== 'string' || !DATE.test(today)) return null
  if (emergency === null || emergency === undefined) return { today, emergency: null }
  if (!isRecord(emergency) || typeof emergency['since'] !== 'string' || !DATE.test(emergency['since']))
    return null
  return { today, emergency: { since: emergency['since'], drill: emergency['drill'] === true } }
}

/** The date in Seoul at a moment, wherever the device is. */
export const seoulDate = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(moment)
