import { z } from 'zod'
import type { Database } from '../database/index.ts'
import { type App, plainProblem, problemSchema, RequestError } from '../http/index.ts'
import { requireRole } from '../identity/index.ts'
import { JOB_NAMES } from './job-kinds.ts'
import { type DeadLetter, type JobView, jobsOverview } from './overview.ts'
import { sendAgain } from './send-again.ts'

const tags = ['operation']
const operators = requireRole('operator')
const time = z.iso.datetime()

const jobSchema: z.ZodType<JobView> = z.object({
  name: z.enum(JOB_NAMES),
  timing: z.string().nullable().describe('When it comes round: `every 10 s`, `daily at 00:10`'),
  waiting: z.int(),
  running: z.int(),
  due: time.nullable().describe('When the last turn that was sent was due'),
  doneAt: time.nullable().describe('Of the last turn that went well'),
  failedAt: time.nullable().describe('Of the last turn that did not'),
  failure: z.string().nullable(),
})

const deadSchema: z.ZodType<DeadLetter> = z.object({
  id: z.uuid(),
  job: z.string(),
  payload: z.record(z.string(), z.unknown()),
  failedAt: time,
  failure: z.string(),
})

/** `/v1/operation/jobs`: how the jobs go, for operators. */
export function jobRoutes({ database }: { readonly database: Database }): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/v1/operation/jobs',
      {
        preHandler: operators,
        schema: {
          tags,
          summary: 'How every kind of job goes, and those that have failed for good',
          response: {
            200: z.object({ jobs: z.array(jobSchema), dead: z.array(deadSchema) }),
            '4xx': problemSchema,
          },
        },
      },
      async (_, reply) => {
        reply.header('cache-control', 'no-store')
        const { jobs, dead } = await jobsOverview(database)
        return { jobs: [...jobs], dead: [...dead] }
      },
    )
    app.post(
      '/v1/operation/jobs/:id/again',
      {
        preHandler: operators,
        schema: {
          tags,
          summary: 'Send a job again that has failed for good',
          params: z.object({ id: z.uuid() }),
          response: { 204: z.null(), '4xx': problemSchema },
        },
      },
      async ({ params }, reply) => {
        if (!(await sendAgain(database, params.id)))
          throw new RequestError(plainProblem(404, 'No job of this id has failed for good.'))
        return reply.code(204).send(null)
      },
    )
  }
}
