/** Where in the shared numbers stands what. */
const CANCELLED = 0
const ROWS_DONE = 1
const STEPS = 2

/**
 * How threads share out the work of a run: shared counters. Each step of the work has one that says up to which row it
 * is taken, and one that says how many threads have finished it; a step begins when all threads have finished the one
 * before, since it reads what that computed.
 */
export interface Agreement {
  /** Takes the next rows of a step, or none where all are taken or the run is cancelled. */
  readonly take: (step: number, rows: number) => { readonly from: number; readonly to: number } | null
  /** Says that this thread has nothing left to do in a step, and waits for the others. */
  readonly finish: (step: number) => void
  readonly isCancelled: () => boolean
}

/** Shared numbers for so many steps. */
export const newAgreement = (steps: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(4 * (STEPS + 2 * steps)))

/** How many rows all threads have done. */
export const rowsDone = (numbers: Int32Array): number => Atomics.load(numbers, ROWS_DONE)

/** Tells the threads to stop at their next rows. */
export const cancel = (numbers: Int32Array): void => {
  Atomics.store(numbers, CANCELLED, 1)
}

/** The agreement as one of so many threads sees it; `chunk` rows are taken at once. */
export const agree = (
  numbers: Int32Array,
  { threads, chunk }: { readonly threads: number; readonly chunk: number },
): Agreement => {
  const isCancelled = (): boolean => Atomics.load(numbers, CANCELLED) === 1
  return {
    isCancelled,
    take: (step, rows) => {
      if (isCancelled()) return null
      const from = Atomics.add(numbers, STEPS + 2 * step, chunk)
      if (from >= rows) return null
      const to = Math.min(rows, from + chunk)
      Atomics.add(numbers, ROWS_DONE, to - from)
      return { from, to }
    },
    finish: (step) => {
      const place = STEPS + 2 * step + 1
      let finished = Atomics.add(numbers, place, 1) + 1
      if (finished === threads) Atomics.notify(numbers, place)
      while (finished < threads) {
        Atomics.wait(numbers, place, finished)
        finished = Atomics.load(numbers, place)
      }
    },
  }
}
