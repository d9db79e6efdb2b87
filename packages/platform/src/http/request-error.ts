import type { Problem } from './problem.ts'

/** A request that is answered with a problem. */
export class RequestError extends Error {
  readonly problem: Problem
  /** What Fastify reads to know that the client is at fault. */
  readonly statusCode: number
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options)
    this.name = 'RequestError'
    this.problem = problem
    this.statusCode = problem.status
  }
}
