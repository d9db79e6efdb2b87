/** A number of persons or things, with its thousands apart. */
export const count = (value: number): string => Math.round(value).toLocaleString('en')

/** A sum of won in units of 100 million. */
export const hundredMillions = (won: number): string =>
  (won / 1e8).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
