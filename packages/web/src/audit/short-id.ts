const SHOWN = 8

/** The end of an id, which is its random part, as one can compare it by eye; auditors see no names. */
export const shortId = (id: string): string => `…${id.slice(-SHOWN)}`
