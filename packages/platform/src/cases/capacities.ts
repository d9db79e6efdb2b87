import type { Actor } from '../database/index.ts'
import type { CaseState } from './case-state.ts'
import { holderOf } from './next-lender.ts'
import type { Capacity } from './states.ts'

type Whose = Pick<CaseState, 'applicantId' | 'institutionId'> & Partial<Pick<CaseState, 'lending'>>

/**
 * In what ways an actor may act on a case. Towards a case of one's own, or of someone one helps, there is no other
 * way than that, whatever one's roles: nobody decides their own case.
 */
export function capacitiesOf(
  actor: Actor,
  { applicantId, institutionId, lending }: Whose,
): readonly Capacity[] {
  if (actor.kind === 'system') return ['system']
  if (actor.kind === 'visitor') return []
  if (actor.accountId === applicantId) return ['resident']
  if (actor.actsFor.includes(applicantId)) return ['proxy']
  const { roles, institution } = actor
  const here = institution === institutionId
  const holds = lending !== undefined && institution !== null && holderOf({ lending }) === institution
  const capacities: readonly (readonly [Capacity, boolean])[] = [
    ['officer', here && roles.includes('officer')],
    ['supervisor', here && roles.includes('supervisor')],
    ['mediator', here && roles.includes('mediator')],
    ['paymaster', (here || institution === null) && roles.includes('paymaster')],
    ['auditor', roles.includes('auditor')],
    ['lender', holds && (roles.includes('officer') || roles.includes('supervisor'))],
  ]
  return capacities.filter(([, may]) => may).map(([capacity]) => capacity)
}
