import { parseDate } from '../calendar/calendar.ts'
import { atLeast, atMost } from '../expression/compare.ts'
import { date, today } from '../expression/literal.ts'
import { and } from '../expression/logic.ts'
import type { PackDefinition } from './definition.ts'
import { PackError } from './pack-error.ts'
import type { Condition, Programme } from './programme.ts'

/**
 * A programme's period in force, written out as its first condition: out of its time a programme is refused
 * with the reason, and does not vanish.
 */
export function withPeriods(definition: PackDefinition): PackDefinition {
  return { ...definition, programmes: definition.programmes.map(withPeriod) }
}

function withPeriod(programme: Programme): Programme {
  const { from, to } = programme.inForce ?? {}
  if (from === undefined && to === undefined) return programme
  checkDate(from, `${programme.id}.inForce.from`)
  checkDate(to, `${programme.id}.inForce.to`)
  return { ...programme, conditions: [periodCondition(programme, from, to), ...programme.conditions] }
}

function periodCondition({ source }: Programme, from: string | undefined, to: string | undefined): Condition {
  const begun = from === undefined ? [] : [atLeast(today, date(from))]
  const notEnded = to === undefined ? [] : [atMost(today, date(to))]
  const span = `${from ?? ''} ~ ${to ?? ''}`.trim()
  return {
    id: 'in-force',
    text: { ko: `시행 기간일 것 (${span})`, en: `The programme is in force (${span})` },
    source,
    holds: and(...begun, ...notEnded),
  }
}

function checkDate(text: string | undefined, place: string): void {
  if (text !== undefined && parseDate(text) === undefined) throw new PackError(place, 'a date YYYY-MM-DD')
}
