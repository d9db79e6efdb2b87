import type { PopulationRecipe } from '@ondol/rules'
import { shuffle, streamOf } from '../random/random-at.ts'
import { personsOf } from './add-businesses.ts'
import type { Drawing } from './drawing.ts'
import { readName } from './read-name.ts'
import { emptyTable, tableOf } from './table.ts'

/**
 * Gives workers the places that businesses have. Where there are more places than workers, others come in from
 * outside the city and are not here; where there are fewer, the rest work for employers that are not here.
 */
export const addJobs = (drawing: Drawing, recipe: PopulationRecipe): void => {
  const workers = personsOf(drawing, recipe.work.field, recipe.jobs.heldBy)
  shuffle(workers, streamOf(drawing.seed, 'job.worker'))
  const { rows: businesses } = tableOf(drawing.tables, 'business')
  const employees = readName(drawing.tables, 'business', 'employees')
  let places = 0
  for (let row = 0; row < businesses; row++) places += employees(row)
  const share = Math.min(1, workers.length / Math.max(1, places))
  const { uniform } = streamOf(drawing.seed, 'job.employer')
  const employers = new Int32Array(Math.min(places, workers.length))
  let jobs = 0
  let place = 0
  for (let row = 0; row < businesses; row++) {
    for (let left = employees(row); left > 0; left--, place++) {
      if (jobs >= employers.length || uniform(place) >= share) continue
      employers[jobs] = row
      jobs += 1
    }
  }
  const job = emptyTable(jobs)
  job.links.set('worker', { to: 'person', rows: workers.slice(0, jobs) })
  job.links.set('employer', { to: 'business', rows: employers.slice(0, jobs) })
  drawing.tables.set('job', job)
}
