import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const ID_BYTES = 32

/** What a session is known by: 256 random bits, for the browser's cookie alone. */
export function newSessionId(random: (size: number) => Uint8Array): string {
  return Buffer.from(random(ID_BYTES)).toString('base64url')
}

/** What the database keeps of a secret: whoever reads it there cannot use it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** The token that a page of ours sends along with every change. It follows from the id, which no page can read. */
export function csrfTokenOf(sessionId: string): string {
  return createHmac('sha256', sessionId).update('ondol-csrf').digest('base64url')
}

/** Compares secrets without telling by the time it takes how much of them is alike. */
export function isSame(stated: string, expected: string): boolean {
  const [one, other] = [Buffer.from(stated), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
