import { institutionsOf, type PackDefinition } from '@ondol/rules'
import type { CaseContext } from './context.ts'

/**
 * Every institution that decides the programme of a case, in whichever borough, beside the one where the case is.
 * Lenders are none of them: they get their cases one after another, by what the pack says of lending.
 */
export function takersIn(pack: PackDefinition): CaseContext['takersOf'] {
  const all = institutionsOf(pack).filter(({ level }) => level !== 'lender')
  const deciding = new Map(pack.programmes.map(({ id, decidedBy }) => [id, decidedBy]))
  return ({ programme, institutionId }) => {
    const bodies = deciding.get(programme) ?? []
    return all
      .filter(({ id, institution }) => id !== institutionId && bodies.includes(institution))
      .map(({ id }) => id)
  }
}
