import { seoulToday } from '../clock/index.ts'

/** When a job comes round: each so many seconds, or each day at a time (`HH:MM`) of clocks in Seoul. */
export type Timing = { readonly everySeconds: number } | { readonly dailyAt: string }

const DAY = 86_400_000

/** The last moment, this one included, at which the job was due. */
export function lastDue(timing: Timing, now: Date): Date {
  if ('everySeconds' in timing) {
    const step = timing.everySeconds * 1000
    return new Date(Math.floor(now.getTime() / step) * step)
  }
  // Clocks in Seoul have stood nine hours ahead since 1988, summer and winter.
  const today = new Date(`${seoulToday(now)}T${timing.dailyAt}:00+09:00`)
  return today <= now ? today : new Date(today.getTime() - DAY)
}
