/** The types of PostgreSQL that are read otherwise than the drivers do by themselves, by their number. */
const INT8 = 20
const DATE = 1082

const wholeNumber = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`${text} is too large to be read exactly`)
  return number
}

/** How both drivers read values: whole numbers as numbers, exactly or not at all, and dates as `YYYY-MM-DD`. */
export const READERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: wholeNumber,
  [DATE]: (text) => text,
}
