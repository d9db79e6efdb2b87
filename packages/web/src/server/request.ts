import { type Problem, ServerProblem, unreachable } from './server-problem.ts'

/** What is asked of the server. */
export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

let csrfToken: string | null = null

/** Notes the token of the session, which goes along with every change from then on. */
export const noteCsrfToken = (token: string | null): void => {
  csrfToken = token
}

/** The headers that go along with every change. */
export const csrfHeaders = (): Readonly<Record<string, string>> =>
  csrfToken === null ? {} : { 'x-ondol-csrf': csrfToken }

/**
 * Asks the server and answers what it sends, as `T` of `api-types.ts`; `undefined` where it sends nothing. Throws a
 * ServerProblem where it refuses or cannot be reached.
 */
export const request = async <T>(
  path: string,
  { method = 'GET', body, headers, signal }: Request = {},
): Promise<T> => {
  const response = await reach(path, {
    method,
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' ? {} : csrfHeaders()),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  if (!response.ok) throw new ServerProblem(await problemIn(response))
  // The server's answers are written from the same schemas as the types.
  return (response.status === 204 ? undefined : await response.json()) as T
}

const reach = async (path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(path, init)
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    throw new ServerProblem(unreachable, { cause: error })
  }
}

const problemIn = async (response: Response): Promise<Problem> => {
  try {
    const read: Problem = await response.json()
    if (typeof read.status === 'number') return read
  } catch {
    // What stands between the server and us may answer in a language of its own.
  }
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: response.statusText,
  }
}
