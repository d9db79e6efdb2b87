const MINUTE = 60_000
const PAUSES = [1, 5, 30, 120, 360, 720].map((minutes) => minutes * MINUTE)
const KEPT_UP = 3 * 24 * 60 * MINUTE

/** When a notice is tried again that has been tried so often; `null` where it has become too old to be news. */
export function nextTry(
  { attempts, at }: { readonly attempts: number; readonly at: Date },
  now: Date,
): Date | null {
  const pause = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? MINUTE
  const next = new Date(now.getTime() + pause)
  return next.getTime() - at.getTime() > KEPT_UP ? null : next
}
