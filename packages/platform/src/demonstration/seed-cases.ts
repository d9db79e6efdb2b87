import { type DeliveryAround, type PastDelivery, pastDelivery } from './delivery.ts'
import { handIn } from './hand-in.ts'
import {
  type Clock,
  type Course,
  clockAt,
  coursesAt,
  DAY,
  daysBefore,
  live,
  type Stopped,
} from './lives/index.ts'
import { openBudgets, payOut } from './paying/index.ts'
import { type PlannedApplication, planApplication } from './plan.ts'
import { beginOrResume, type Intended, noteProgress, type Progress } from './progress.ts'
import { OWN_APPLICATIONS } from './residents.ts'
import { randomOf } from './situations/index.ts'
import { keepOffices, type Office, type People, peopleIn } from './staff/index.ts'

/** With what, and how, a demonstration is filled. */
export interface Seeding extends DeliveryAround, Intended {
  readonly random: (size: number) => Uint8Array
  /** Lets others have the database between two transactions. */
  readonly pause?: () => Promise<void>
  /** Told after each application. */
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** What came of it. */
export interface Seeded {
  readonly cases: number
  readonly applications: number
  /** Steps that the rules of cases did not allow, such as a second grant for one shop. */
  readonly stopped: readonly Stopped[]
}

/**
 * Fills an empty database with cases that lie up to three months back, through the same use cases as people: each is
 * handed in, worked on, decided, paid and appealed against at its time. Goes on where it was cut off, and makes
 * nothing twice. Answers `null` where the database is not the demonstration's to fill. Its example people have to be
 * there already, see `keepPeople`.
 */
export async function seedCases(seeding: Seeding): Promise<Seeded | null> {
  const begun = await beginOrResume(seeding.database, seeding)
  if (begun === null) return null
  if (begun.finished) return { cases: begun.made, applications: begun.applications, stopped: [] }
  const stage = await openStage(seeding, begun)
  const progress = await fill(stage, begun)
  if (seeding.signal?.aborted === true) return { ...summed(progress), stopped: stage.stopped }
  await payOut(stage, begun.until)
  await noteProgress(seeding.database, progress, begun.until)
  return { ...summed(progress), stopped: stage.stopped }
}

function summed({ made, applications }: Progress): Pick<Seeded, 'cases' | 'applications'> {
  return { cases: made, applications }
}

/** Everything that stands ready while the demonstration is filled. */
interface Stage extends Seeding, PastDelivery {
  readonly clock: Clock
  readonly people: People
  readonly officeOf: (institution: string) => Promise<Office>
  readonly pause: () => Promise<void>
  readonly stopped: Stopped[]
}

async function openStage(seeding: Seeding, { seed, until }: Progress): Promise<Stage> {
  const { database, pack, keys, random, pause = async () => undefined } = seeding
  const clock = clockAt(daysBefore(until, 100))
  const delivery = await pastDelivery(seeding, clock)
  const people = peopleIn({ database, sealing: keys, ids: delivery.ids, random, now: clock.now })
  const officeOf = keepOffices(people, seed)
  await openBudgets({ database, pack: pack.definition, ids: delivery.ids, now: clock.now }, until)
  return { ...seeding, ...delivery, seed, until, clock, people, officeOf, pause, stopped: [] }
}

/** Makes the applications that are not there yet, the residents' own and their payments first. */
async function fill(stage: Stage, begun: Progress): Promise<Progress> {
  let progress = begun
  while (progress.made < begun.cases && stage.signal?.aborted !== true) {
    const planned = planApplication(stage, progress.applications)
    const cases = await makeApplication(stage, planned)
    progress = { ...progress, applications: progress.applications + 1, made: progress.made + cases }
    await noteProgress(stage.database, progress, null)
    if (progress.applications === OWN_APPLICATIONS.length) await payOut(stage, begun.until)
    stage.onProgress?.(progress)
  }
  return progress
}

async function makeApplication(stage: Stage, planned: PlannedApplication): Promise<number> {
  const { clock, officeOf, applications: cases, until, seed } = stage
  clock.set(planned.submittedAt)
  const { applicant, acknowledgement } = await handIn(stage, planned)
  await stage.pause()
  const around = { ...stage, cases, pack: stage.pack.definition }
  for (const [index, { id: caseId, institution }] of acknowledgement.cases.entries()) {
    const random = randomOf(seed, 'life', planned.number, index)
    const course = index === 0 ? planned.course : anyCourse(random, planned.submittedAt, until)
    const office = await officeOf(institution)
    const stopped = await live(around, { caseId, course, applicant, office, random, until })
    if (stopped !== null) stage.stopped.push(stopped)
  }
  return acknowledgement.cases.length
}

/** What became of a case beside the one that the person came for: anything that had the time. */
function anyCourse(random: ReturnType<typeof randomOf>, submittedAt: Date, until: Date): Course {
  const days = (until.getTime() - submittedAt.getTime()) / DAY
  return random.weighted(coursesAt(days).map((one) => [one, one.weight] as const))
}
