import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server'

interface Place {
  /** Asks whoever has it to let go. */
  release: RequestRelease | null
  readonly waiting: (() => void)[]
}

/**
 * Lets one request at a time touch an upload. Whoever comes asks the holder to let go, as it has to when a telephone
 * has changed its network and left a dead connection behind, and waits for its turn. (The locker that comes with the
 * protocol's library asks again and again meanwhile, and keeps the processor busy with it.)
 */
export function queueLocker(patience = 10_000): Locker {
  const places = new Map<string, Place>()
  const placeOf = (id: string): Place => {
    const place = places.get(id) ?? { release: null, waiting: [] }
    places.set(id, place)
    return place
  }
  return {
    newLock: (id): Lock => ({
      lock: async (signal, release) => {
        const place = placeOf(id)
        if (place.release !== null) await Promise.all([turn(place, signal, patience), place.release()])
        place.release = release
        if (place.waiting.length > 0) await Promise.all([release()])
      },
      unlock: async () => {
        const place = placeOf(id)
        const next = place.waiting.shift()
        // Whoever is next has the place from here on, so that nobody comes between.
        if (next !== undefined) next()
        else places.delete(id)
      },
    }),
  }
}

function turn({ waiting }: Place, signal: AbortSignal, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (reason: unknown): void => {
      const at = waiting.indexOf(enter)
      if (at === -1) return
      waiting.splice(at, 1)
      clearTimeout(timer)
      reject(reason)
    }
    const enter = (): void => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => leave(ERRORS.ERR_LOCK_TIMEOUT), patience)
    signal.addEventListener('abort', () => leave(ERRORS.ABORTED), { once: true })
    waiting.push(enter)
  })
}
