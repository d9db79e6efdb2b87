/** A number of the table's units as whole won; null where won would be broken or too many to count exactly. */
export const wholeWon = (value: number, unit: number): number | null => {
  const won = Math.round(value * unit)
  return Math.abs(won - value * unit) < 0.001 && Number.isSafeInteger(won) ? won : null
}
