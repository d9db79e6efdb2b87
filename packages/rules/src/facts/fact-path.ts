import { formatMonth } from '../calendar/calendar.ts'

/** Names a fact: `business/b1.sales.2020-07`, or without the month for a plain one. */
export function factPath(
  subject: { readonly entity: string; readonly id: string },
  field: string,
  month?: number,
): string {
  const path = `${subject.entity}/${subject.id}.${field}`
  return month === undefined ? path : `${path}.${formatMonth(month)}`
}

/** The parts of a fact's name. */
export interface FactName {
  readonly entity: string
  readonly id: string
  readonly field: string
  /** `YYYY-MM` where the fact is one month of a series. */
  readonly month?: string
}

const FACT = /^([^/]+)\/(.+?)\.([A-Za-z]\w*)(?:\.(\d{4}-\d{2}))?$/

/** Reads a fact's name; `undefined` where it is none. */
export function parseFactPath(path: string): FactName | undefined {
  const [, entity, id, field, month] = FACT.exec(path) ?? []
  if (entity === undefined || id === undefined || field === undefined) return undefined
  return month === undefined ? { entity, id, field } : { entity, id, field, month }
}
