const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
const BARE = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/

/** The end-to-end identifier of a payment order: its UUID without the dashes, since 35 characters is the most. */
export function endToEndIdOf(uuid: string): string {
  const lower = uuid.toLowerCase()
  if (!UUID.test(lower)) throw new Error(`"${uuid}" is no UUID, so it names no payment order`)
  return lower.replaceAll('-', '')
}

/** The UUID that an end-to-end identifier was made of; `null` where it is none of ours. */
export function uuidOf(endToEndId: string): string | null {
  const parts = BARE.exec(endToEndId.toLowerCase())
  return parts === null ? null : parts.slice(1).join('-')
}
