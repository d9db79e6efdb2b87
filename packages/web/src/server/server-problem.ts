/** What went wrong, as the server says it (RFC 9457); some kinds say more. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly [more: string]: unknown
}

/** The server could not be reached at all. */
export const unreachable: Problem = {
  type: 'urn:ondol:problem:unreachable',
  title: 'Unreachable',
  status: 0,
  detail: 'The server could not be reached.',
}

/** A request that the server refused, or that did not reach it. */
export class ServerProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options)
    this.name = 'ServerProblem'
    this.problem = problem
  }
}
