import type { Hearing } from './model/council-state.ts'

/** A hearing as a calendar file (RFC 5545), which every calendar takes in. Times are in UTC. */
export function hearingCalendar(
  hearing: Hearing,
  {
    reference,
    councilId,
    now,
  }: { readonly reference: string; readonly councilId: string; readonly now: Date },
): string {
  const start = new Date(hearing.at)
  const end = new Date(start.getTime() + hearing.minutes * 60_000)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ondol//Councils//KO',
    'BEGIN:VEVENT',
    `UID:${councilId}-${hearing.id}@ondol`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${escaped(`상생협의 기일 ${reference}`)}`,
    `LOCATION:${escaped(hearing.place)}`,
    `DESCRIPTION:${escaped(hearing.purpose)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const stamp = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n')
}

const MOST_OCTETS = 75

/** Lines are at most 75 octets; what is longer goes on in the next, after a space. Letters are never cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    const room = parts.length === 0 ? MOST_OCTETS : MOST_OCTETS - 1
    if (Buffer.byteLength(part + letter) > room) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].join('\r\n ')
}
