import { openPace, type Pace } from './pace.ts'
import { inOrder, type Place } from './place.ts'
import type { Tickets } from './ticket.ts'

/** Where somebody stands who cannot be served within some seconds. */
export interface Standing {
  /** To be shown again. It keeps the place, also when the server was started anew in between. */
  readonly ticket: string
  /** 1 is the next to be let in. */
  readonly position: number
  /** About how long it takes, by how quickly people were served in the last half minute that was full. */
  readonly waitSeconds: number
  /** When to ask again. Who stays away for two minutes longer is no longer counted, and comes back to the same turn. */
  readonly askAgainSeconds: number
}

/** Let in, until `leave` is called; or told where they stand. */
export type Entry =
  | { readonly kind: 'in'; readonly leave: () => void }
  | { readonly kind: 'waits'; readonly standing: Standing }

interface RoomOptions {
  readonly tickets: Tickets
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** How many are served at the same time. */
  readonly places: number
  /** For how long a request may be held; with 0 nobody is. */
  readonly holdSeconds: number
  /** People served a second, to be told before anything was measured. */
  readonly assumedPerSecond: number
}

const SOONEST = 2
const LATEST = 60
/** As many times the places as are held in any case. */
const NEAR = 4
const AWAY = 2 * 60_000
const TIDY_EVERY = 1000

/**
 * The room before a door that only so many may pass at once. It keeps the line in memory: what must survive it
 * stands on the tickets.
 */
export class Room {
  readonly #options: RoomOptions
  readonly #line = inOrder<{ readonly seenAt: number }>()
  readonly #held = inOrder<() => boolean>()
  readonly #pace: Pace
  #inside = 0
  #tidiedAt: number

  constructor(options: RoomOptions) {
    this.#options = options
    this.#tidiedAt = options.now()
    this.#pace = openPace(options.assumedPerSecond)
  }

  /**
   * Asks to be let in, with the ticket of an earlier time or without one. Whose turn comes within `holdSeconds` is
   * held until then, and so are the first few; `abandoned` tells that the person hung up. Among those present, who came earlier goes first.
   */
  async enter(shown: string | null, abandoned?: AbortSignal): Promise<Entry> {
    const { tickets, now } = this.#options
    const moment = now()
    const known = shown === null ? null : tickets.read(shown, moment)
    if (!this.#isFull()) {
      if (known !== null) this.#line.remove(known)
      return this.#letIn()
    }
    const { ticket, place } =
      known === null || shown === null ? tickets.give(moment) : { ticket: shown, place: known }
    const standing = this.#standing(ticket, this.#see(place, moment))
    if (!this.#isHeld(standing)) return { kind: 'waits', standing }
    return await this.#hold(place, ticket, abandoned)
  }

  /** Where a ticket stands, without going in; `null` where it is no ticket of ours. */
  look(ticket: string): Standing | null {
    const moment = this.#options.now()
    const place = this.#options.tickets.read(ticket, moment)
    return place === null ? null : this.#standing(ticket, this.#see(place, moment))
  }

  counts(): { readonly inside: number; readonly waiting: number } {
    return { inside: this.#inside, waiting: this.#line.size() }
  }

  /** Puts a place into the line, or notes that its holder still waits. Answers how many are before it. */
  #see(place: Place, moment: number): number {
    if (moment - this.#tidiedAt >= TIDY_EVERY) {
      this.#tidiedAt = moment
      this.#line.keep(({ seenAt }) => seenAt >= moment - AWAY - LATEST * 1000)
    }
    return this.#line.put(place, { seenAt: moment })
  }

  #standing(ticket: string, before: number): Standing {
    const waitSeconds = Math.ceil((before + 1) / this.#pace.perSecond(this.#options.now()))
    const askAgainSeconds = Math.min(Math.max(Math.floor(waitSeconds / 2), SOONEST), LATEST)
    return { ticket, position: before + 1, waitSeconds, askAgainSeconds }
  }

  #letIn(): Entry {
    this.#inside += 1
    this.#pace.full(this.#isFull(), this.#options.now())
    let isInside = true
    const leave = (): void => {
      if (!isInside) return
      isInside = false
      const moment = this.#options.now()
      this.#pace.served(moment)
      this.#inside -= 1
      this.#pace.full(this.#isFull(), moment)
      this.#callNext()
    }
    return { kind: 'in', leave }
  }

  /** The first few are held whatever the time is thought to be, so that no place stays free while people wait. */
  #isHeld({ waitSeconds, position }: Standing): boolean {
    const { holdSeconds, places } = this.#options
    return holdSeconds > 0 && (waitSeconds <= holdSeconds || position <= places * NEAR)
  }

  #isFull(): boolean {
    return this.#inside >= this.#options.places
  }

  #hold(place: Place, ticket: string, abandoned?: AbortSignal): Promise<Entry> {
    return new Promise((resolve) => {
      let isSettled = false
      const settle = (entry: () => Entry): boolean => {
        if (isSettled) return false
        isSettled = true
        clearTimeout(timer)
        this.#held.remove(place)
        resolve(entry())
        return true
      }
      const called = (): Entry => {
        this.#line.remove(place)
        return this.#letIn()
      }
      const late = (): Entry => {
        const before = this.#see(place, this.#options.now())
        return { kind: 'waits', standing: this.#standing(ticket, before) }
      }
      const gone = (): Entry => {
        this.#line.remove(place)
        return { kind: 'waits', standing: this.#standing(ticket, 0) }
      }
      const timer = setTimeout(() => settle(late), this.#options.holdSeconds * 1000)
      this.#held.put(place, () => settle(called))
      abandoned?.addEventListener('abort', () => settle(gone), { once: true })
    })
  }

  /** Gives a free place to the earliest of those who are held. */
  #callNext(): void {
    let call = this.#held.shift()
    while (call !== undefined && !call()) call = this.#held.shift()
  }
}
