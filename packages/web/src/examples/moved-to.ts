import { addMonthsTo, formatDate, formatMonth, parseDate, parseMonth } from '@ondol/rules'
import type { EntityFacts, FactValue, Situation } from '../situation/situation.ts'

/**
 * The situation as if it were of another day: every date and month as far from that day as it was from its own. Taken
 * over so, an example can be answered, changed and applied with as if it were one's own.
 */
export const movedTo = (situation: Situation, today: string): Situation => {
  if (situation.asOf === null) return situation
  const by = monthsFrom(situation.asOf, today)
  const facts = Object.entries(situation.facts).map(([entity, things]) => [
    entity,
    Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, moveThing(thing, by)])),
  ])
  return {
    ...situation,
    asOf: null,
    facts: Object.fromEntries(facts),
    unknown: situation.unknown.map((path) => path.replace(/\d{4}-\d{2}$/, (month) => moveMonth(month, by))),
  }
}

const monthsFrom = (start: string, end: string): number =>
  (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
  Number(end.slice(5, 7)) -
  Number(start.slice(5, 7))

const moveThing = (thing: EntityFacts, by: number): EntityFacts =>
  Object.fromEntries(Object.entries(thing).map(([field, value]) => [field, moveValue(value, by)]))

const moveValue = (value: FactValue, by: number): FactValue => {
  if (typeof value === 'string') return moveDate(value, by)
  if (typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([month, sum]) => [moveMonth(month, by), sum]))
}

const moveDate = (text: string, by: number): string => {
  const day = parseDate(text)
  return day === undefined ? text : formatDate(addMonthsTo(day, by))
}

const moveMonth = (text: string, by: number): string => {
  const month = parseMonth(text)
  return month === undefined ? text : formatMonth(month + by)
}
