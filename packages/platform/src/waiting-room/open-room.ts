import type { Database } from '../database/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { Room } from './room.ts'
import { ticketsOf } from './ticket.ts'

interface Around {
  readonly database: Pick<Database, 'kind'>
  readonly keys: Pick<KeyRing, 'secretOf'>
  readonly now: () => Date
  /** How many are served at once; what suits the database without it. */
  readonly mostAtOnce?: number | null
}

/** The embedded database takes one transaction at a time; a server as many as there are connections, and some wait. */
const USUAL = { pglite: 4, postgresql: 24 } as const
/** So that a crowd of a few seconds passes unnoticed. */
const HOLD_SECONDS = 4
const ASSUMED = { pglite: 20, postgresql: 100 } as const

/** The waiting room of a server. Its tickets are signed with a key of the ring, and keep their turn over a restart. */
export function openRoom({ database, keys, now, mostAtOnce = null }: Around): Room {
  return new Room({
    tickets: ticketsOf(keys.secretOf('waiting-room')),
    now: () => now().getTime(),
    places: mostAtOnce ?? USUAL[database.kind],
    holdSeconds: HOLD_SECONDS,
    assumedPerSecond: ASSUMED[database.kind],
  })
}
