import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Place } from './place.ts'

/** Gives out tickets, and reads those that it gave out. */
export interface Tickets {
  readonly give: (now: number) => { readonly ticket: string; readonly place: Place }
  /** The place on a ticket; `null` where it is not ours, was altered, or is older than a day. */
  readonly read: (ticket: string, now: number) => Place | null
}

const LONGEST = 24 * 60 * 60 * 1000

/**
 * Tickets signed with a secret. The same secret after a restart keeps everybody's turn. Ids count upwards, so that
 * people of the same millisecond keep their order.
 */
export function ticketsOf(secret: Buffer): Tickets {
  const sign = (place: string): string => createHmac('sha256', secret).update(place).digest('base64url')
  let given = 0
  return {
    give: (now) => {
      given += 1
      const place = { id: `${String(given).padStart(9, '0')}-${randomUUID()}`, takenAt: now }
      const text = `${place.takenAt}.${place.id}`
      return { ticket: `${text}.${sign(text)}`, place }
    },
    read: (ticket, now) => {
      const [moment = '', id = '', signature = ''] = ticket.split('.')
      const takenAt = Number(moment)
      const isOurs = matches(signature, sign(`${moment}.${id}`))
      return isOurs && takenAt <= now && now - takenAt <= LONGEST ? { id, takenAt } : null
    },
  }
}

function matches(given: string, own: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(own)]
  return left.length === right.length && timingSafeEqual(left, right)
}
