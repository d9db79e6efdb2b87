import type { GrantedRole } from '../database/index.ts'
import { placeProblem, RequestError } from '../http/index.ts'

/** Whether a role is of an institution. */
const OF_AN_INSTITUTION: Readonly<Record<GrantedRole, 'always' | 'never' | 'either'>> = {
  officer: 'always',
  supervisor: 'always',
  paymaster: 'either',
  mediator: 'either',
  analyst: 'never',
  auditor: 'never',
  operator: 'never',
}

/** Refuses a role that has an institution where it must not, none where it must, or one that does not exist. */
export function checkPlace(
  role: GrantedRole,
  institution: string | null,
  isInstitution: (id: string) => boolean,
): void {
  const rule = OF_AN_INSTITUTION[role]
  if (institution === null) {
    if (rule === 'always') throw refused(`an institution, as the role ${role} is of one`)
    return
  }
  if (rule === 'never') throw refused(`no institution, as the role ${role} is of none`)
  if (!isInstitution(institution)) throw refused(`an institution of the city, not "${institution}"`)
}

function refused(expected: string): RequestError {
  return new RequestError(placeProblem('institution', expected))
}
