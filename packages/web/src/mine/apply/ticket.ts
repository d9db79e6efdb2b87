const KEPT_AS = 'ondol.ticket'

/** The ticket of the waiting room that this device holds; `null` where it has none. */
export const keptTicket = (): string | null => {
  try {
    return localStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}

/** Keeps a ticket over a reload, or forgets it. */
export const keepTicket = (ticket: string | null): void => {
  try {
    if (ticket === null) localStorage.removeItem(KEPT_AS)
    else localStorage.setItem(KEPT_AS, ticket)
  } catch {
    // Without storage the place is kept as long as the page is open.
  }
}
