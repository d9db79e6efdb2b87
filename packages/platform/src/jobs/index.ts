export { installJobs } from './boss.ts'

export { jobRoutes } from './routes.ts'
export { sendJob } from './send-job.ts'
export { type Jobs, startJobs } from './start-jobs.ts'
export type { JobTables } from './tables.ts'
export type { Workers } from './worker.ts'
