const RANGE = /^(\d{4})-(\d{2})\.\.(\d{4})-(\d{2})$/

/** The months from one to another (`2019-06..2019-08`), or the text itself where it is no range. */
export function monthsIn(text: string): readonly string[] | undefined {
  const parts = RANGE.exec(text)
  if (parts === null) return [text]
  const [first, last] = [monthNumber(parts[1], parts[2]), monthNumber(parts[3], parts[4])]
  if (first === undefined || last === undefined || first > last) return undefined
  return Array.from({ length: last - first + 1 }, (_, index) => monthText(first + index))
}

function monthNumber(year: string | undefined, month: string | undefined): number | undefined {
  const monthOfYear = Number(month)
  return monthOfYear >= 1 && monthOfYear <= 12 ? Number(year) * 12 + monthOfYear - 1 : undefined
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}
