import { seoulToday } from '../../clock/index.ts'
import type { Random } from '../situations/index.ts'

/** A clock that shows whatever moment the demonstration is at. */
export interface Clock {
  readonly now: () => Date
  readonly set: (at: Date) => void
}

export function clockAt(start: Date): Clock {
  let shown = start
  return {
    now: () => shown,
    set: (at) => {
      shown = at
    },
  }
}

const MINUTE = 60_000
/** A day in milliseconds. */
export const DAY: number = 24 * 60 * MINUTE

/** So many days before a moment. */
export function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * DAY)
}

interface Within {
  readonly after: Date
  readonly before: Date
}

/**
 * About a moment, at an hour of the day when people are awake, in Seoul; an office works from nine to six and not at
 * the weekend. Always after what happened before and never later than the last moment, whatever hour that is.
 */
export function sensibleTime(
  random: Random,
  about: Date,
  { office, after, before }: Within & { readonly office: boolean },
): Date {
  const day = office ? workday(about) : about
  const [opens, closes] = office ? [9, 18] : [7, 23]
  const minutes = opens * 60 + random.int(0, (closes - opens) * 60 - 1)
  const wished =
    new Date(`${seoulToday(day)}T00:00:00+09:00`).getTime() + minutes * MINUTE + random.int(0, 59_999)
  const least = after.getTime() + random.int(2, 40) * MINUTE
  return new Date(Math.min(Math.max(wished, least), before.getTime()))
}

function workday(about: Date): Date {
  const weekday = new Date(`${seoulToday(about)}T00:00:00Z`).getUTCDay()
  const wait = weekday === 6 ? 2 : weekday === 0 ? 1 : 0
  return new Date(about.getTime() + wait * DAY)
}
