const UNIQUE_VIOLATION = '23505'
const CHECK_VIOLATION = '23514'
const INSUFFICIENT_PRIVILEGE = '42501'

type Refusal = typeof UNIQUE_VIOLATION | typeof CHECK_VIOLATION | typeof INSUFFICIENT_PRIVILEGE

const refusedBy = (error: unknown, code: Refusal, constraint?: string): boolean => {
  if (!(error instanceof Error) || !('code' in error) || error.code !== code) return false
  return constraint === undefined || ('constraint' in error && error.constraint === constraint)
}

/** True where the database refused a row because another one has its key (of the constraint, if one is named). */
export function isTaken(error: unknown, constraint?: string): boolean {
  return refusedBy(error, UNIQUE_VIOLATION, constraint)
}

/** True where a row would break what a check promises (of the constraint, if one is named). */
export function breaksCheck(error: unknown, constraint?: string): boolean {
  return refusedBy(error, CHECK_VIOLATION, constraint)
}

/** True where a policy or a missing privilege refused the statement. */
export function isForbidden(error: unknown): boolean {
  return refusedBy(error, INSUFFICIENT_PRIVILEGE)
}
