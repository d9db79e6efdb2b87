import { cityOf } from '../city/index.ts'
import { seoulToday } from '../clock/index.ts'
import { COURSES, type Course, daysBefore, sensibleTime } from './lives/index.ts'
import { OWN_APPLICATIONS, type OwnApplication } from './residents.ts'
import type { Situation } from './situations/index.ts'
import {
  anyCitizen,
  applicantOf,
  makeSituation,
  type Random,
  randomOf,
  situationFor,
} from './situations/index.ts'

/** An application that is to be, the same for the same seed, number and moment. */
export interface PlannedApplication {
  readonly number: number
  readonly submittedAt: Date
  readonly situation: Situation
  /** What shall become of the case that the person above all comes for. */
  readonly course: Course
  /** The resident of the demonstration whose it is; somebody invented otherwise. */
  readonly own: OwnApplication | null
}

interface Planning {
  readonly seed: string
  /** What counts as now. */
  readonly until: Date
}

/** Each so many, somebody applies for what somebody else, or they themselves under another account, applied for. */
const TWIN_EVERY = 31
const TWIN_OF = 6

/** The application of a number: first those of the demonstration's residents, then those of invented people. */
export function planApplication(planning: Planning, number: number): PlannedApplication {
  const own = OWN_APPLICATIONS[number]
  if (own !== undefined) return planOwn(planning, number, own)
  const original = number - TWIN_OF
  const isTwin = number % TWIN_EVERY === 0 && original >= OWN_APPLICATIONS.length
  return isTwin ? planTwin(planning, number, original) : planInvented(planning, number)
}

function planOwn({ seed, until }: Planning, number: number, own: OwnApplication): PlannedApplication {
  const course = COURSES.find(({ name }) => name === own.course)
  if (course === undefined) throw new Error(`there is no course "${own.course}"`)
  const submittedAt = timeOf(randomOf(seed, 'own', number), course, until)
  const { programme, borough, name } = own
  const situation = situationFor(seed, { programme, borough, name, ...momentOf(submittedAt) })
  return { number, submittedAt, situation, course, own }
}

function planInvented({ seed, until }: Planning, number: number): PlannedApplication {
  const random = randomOf(seed, 'course', number)
  const course = random.weighted(COURSES.map((one) => [one, one.weight] as const))
  const submittedAt = timeOf(random, course, until)
  const situation = makeSituation(seed, number, momentOf(submittedAt))
  return { number, submittedAt, situation, course, own: null }
}

/** The same shop by somebody else of the family, or where there is none the same person again. */
function planTwin(planning: Planning, number: number, original: number): PlannedApplication {
  const { seed, until } = planning
  const { situation, submittedAt } = planInvented(planning, original)
  const random = randomOf(seed, 'twin', number)
  const { applicant, facts, identifiers } = situation
  const other = applicantOf(random, applicant.subject, anyCitizen(random, facts, [30, 60]))
  const hasThings = Object.keys(identifiers).length > 0
  const course = random.pick(COURSES.filter(({ name }) => name === 'waiting' || name === 'in-review'))
  return {
    number,
    submittedAt: new Date(Math.min(submittedAt.getTime() + random.int(1, 40) * 3_600_000, until.getTime())),
    situation: { ...situation, applicant: hasThings ? other : applicant },
    course,
    own: null,
  }
}

function timeOf(random: Random, { days: [least, most] }: Course, until: Date): Date {
  const about = daysBefore(until, least + random.next() * (most - least))
  // Nobody applied before the emergency, or later than now.
  return sensibleTime(random, about, { office: false, after: daysBefore(until, 92), before: until })
}

function momentOf(submittedAt: Date): { asOf: string; emergency: { since: string } } {
  const asOf = seoulToday(submittedAt)
  const { emergency } = cityOf(asOf, 'drill')
  if (emergency === null) throw new Error('a drill is an emergency')
  return { asOf, emergency: { since: emergency.since } }
}
