/** Runs something for so many at once, and the others in the order in which they came. */
export function inTurns<T, R>(atOnce: number, run: (input: T) => Promise<R>): (input: T) => Promise<R> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (input) => {
    if (running >= atOnce) await new Promise<void>((enter) => void waiting.push(enter))
    else running++
    try {
      return await run(input)
    } finally {
      const next = waiting.shift()
      // Whoever is next takes the place over, so that nobody comes between.
      if (next === undefined) running--
      else next()
    }
  }
}
