import type { ApplicationRequest } from '../applications/index.ts'
import { readBusinessNumber } from '../secrets/index.ts'
import { restaurantApplication } from './test-delivery.ts'

/** The month in which the restaurant in Mapo states its situation. */
const STATED = monthOf('2020-09')
/** A day or month, as values of facts and as the names of monthly ones. */
const DATED = /^(\d{4}-\d{2})(-\d{2})?$/
const BIRTH_DAYS = 28
const BIRTH_MONTHS = 12
const SERIAL = 1_000_000

/**
 * Applications by their number, each for three programmes, about people, a shop and premises of its own. All are the
 * restaurant in Mapo, with its dates moved so that it states today what it stated in September 2020. The same
 * number is the same application.
 */
export function applicationsOf(today: string): (number: number) => ApplicationRequest {
  const moved = restaurantApplication()
  const facts = moveDates(moved.facts, monthOf(today) - STATED)
  return (number) => ({
    ...moved,
    facts,
    applicant: { ...moved.applicant, residentNumber: residentNumber(number) },
    identifiers: {
      'business/restaurant': { registrationNumber: businessNumber(number) },
      'lease/shop-lease': { address: `서울특별시 마포구 월드컵북로 ${number}` },
    },
  })
}

function residentNumber(number: number): string {
  const day = Math.floor(number / SERIAL) % BIRTH_DAYS
  const month = Math.floor(number / SERIAL / BIRTH_DAYS) % BIRTH_MONTHS
  return `78${twoDigits(month + 1)}${twoDigits(day + 1)}-2${String(number % SERIAL).padStart(6, '0')}`
}

function businessNumber(number: number): string {
  const start = String(100_000_000 + number)
  const found = Array.from({ length: 10 }, (_, check) => `${start}${check}`).find(
    (digits) => readBusinessNumber(digits).kind === 'read',
  )
  if (found === undefined) throw new RangeError(`no check digit fits ${start}`)
  return found
}

function moveDates(value: unknown, months: number): unknown {
  if (typeof value === 'string') return moveDate(value, months)
  if (Array.isArray(value)) return value.map((one) => moveDates(one, months))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [moveDate(name, months), moveDates(one, months)]),
  )
}

function moveDate(text: string, months: number): string {
  const [, month, day = ''] = DATED.exec(text) ?? []
  if (month === undefined) return text
  const moved = monthOf(month) + months
  return `${Math.floor(moved / 12)}-${twoDigits((moved % 12) + 1)}${day}`
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
